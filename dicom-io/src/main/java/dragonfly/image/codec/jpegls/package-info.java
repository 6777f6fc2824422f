/** JPEG-LS streams (ITU-T T.87, ISO/IEC 14495-1): bytes in, samples out. Knows no file format. */
@NullMarked
package dragonfly.image.codec.jpegls;

import org.jspecify.annotations.NullMarked;
