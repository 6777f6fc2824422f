/** Examples with their truth, their sub-images on disk, and the batches made of them. */
@NullMarked
package dragonfly.training.data;

import org.jspecify.annotations.NullMarked;
