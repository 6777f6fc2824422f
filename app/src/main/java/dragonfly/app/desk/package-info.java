/** What lies on the desk: the one image that is open, and how its reader has set it. */
@NullMarked
package dragonfly.app.desk;

import org.jspecify.annotations.NullMarked;
