/**
 * Whole slides: pyramids of tiles, the pictures that belong to them, and who can open which file.
 */
@NullMarked
package dragonfly.image.slide;

import org.jspecify.annotations.NullMarked;
