/**
 * PNG, JPEG, JPEG 2000 and TIFF files, by our own decoders or the JDK's ImageIO: stored samples,
 * never ImageIO's colours.
 */
@NullMarked
package dragonfly.image.photo;

import org.jspecify.annotations.NullMarked;
