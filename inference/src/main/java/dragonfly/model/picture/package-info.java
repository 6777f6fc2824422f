/**
 * From one RGB picture to the sub-images that the encoder reads: grid choice, the three stretched
 * levels and normalisation, bit for bit as the reference computes them.
 */
@NullMarked
package dragonfly.model.picture;

import org.jspecify.annotations.NullMarked;
