/** What the program keeps on this machine for its user: the folders and the settings. */
@NullMarked
package dragonfly.app.home;

import org.jspecify.annotations.NullMarked;
