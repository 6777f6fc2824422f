/**
 * PNG, JPEG and TIFF files through the JDK's ImageIO, with stored samples and never its colours.
 */
@NullMarked
package dragonfly.image.photo;

import org.jspecify.annotations.NullMarked;
