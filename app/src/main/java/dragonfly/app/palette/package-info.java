/** Commands: what the user can do, by menu, by key and by name; and how a change is taken back. */
@NullMarked
package dragonfly.app.palette;

import org.jspecify.annotations.NullMarked;
