/**
 * Slides through the OpenSlide library where it is installed: the formats that are not read without
 * native code. Its absence is a state, never an error at start.
 */
@NullMarked
package dragonfly.image.slide.openslide;

import org.jspecify.annotations.NullMarked;
