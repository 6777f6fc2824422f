/** The program's parts put together, for the window and for the commands alike. */
@NullMarked
package dragonfly.app.services;

import org.jspecify.annotations.NullMarked;
