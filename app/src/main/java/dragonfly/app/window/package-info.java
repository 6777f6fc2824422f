/** The workstation's window: what lies where, its menus and states, and how it starts and ends. */
@NullMarked
package dragonfly.app.window;

import org.jspecify.annotations.NullMarked;
