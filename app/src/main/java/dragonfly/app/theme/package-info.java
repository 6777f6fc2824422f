/** How the window is dressed: two themes over one structure, two families of type, drawn icons. */
@NullMarked
package dragonfly.app.theme;

import org.jspecify.annotations.NullMarked;
