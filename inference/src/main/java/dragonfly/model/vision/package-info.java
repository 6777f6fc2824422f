/**
 * From sub-images to visual tokens: encoder and projector in batches, pooling, summaries, the
 * decoder's image part.
 */
@NullMarked
package dragonfly.model.vision;

import org.jspecify.annotations.NullMarked;
