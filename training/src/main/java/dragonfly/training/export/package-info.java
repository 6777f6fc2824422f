/** Checkpoints in the published layout. */
@NullMarked
package dragonfly.training.export;

import org.jspecify.annotations.NullMarked;
