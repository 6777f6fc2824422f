/** The {@code dragonfly} command: one class a command, and the only place that prints. */
@NullMarked
package dragonfly.app.command;

import org.jspecify.annotations.NullMarked;
