/**
 * JPEG tiles of slides: streams made whole from tables and tiles, and decoded by the JDK or, where
 * it is installed, by libjpeg-turbo, to the same pixels.
 */
@NullMarked
package dragonfly.image.slide.jpeg;

import org.jspecify.annotations.NullMarked;
