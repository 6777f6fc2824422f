/** The command line of the training: {@code dragonfly train}. */
@NullMarked
package dragonfly.training.command;

import org.jspecify.annotations.NullMarked;
