/**
 * What an image is, whatever file it came from: identity, size, frames, levels, spacing,
 * orientation and samples, as values that know nothing of file formats or of the screen.
 */
@NullMarked
package dragonfly.image;

import org.jspecify.annotations.NullMarked;
