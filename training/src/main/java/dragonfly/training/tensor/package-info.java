/**
 * Tensors of libtorch as the training uses them: making, reading, number formats, named weights in
 * flat storage.
 */
@NullMarked
package dragonfly.training.tensor;

import org.jspecify.annotations.NullMarked;
