/** Medical images as values: what an image is, its frames, levels, spacing and identity. */
@NullMarked
package dragonfly.image;

import org.jspecify.annotations.NullMarked;
