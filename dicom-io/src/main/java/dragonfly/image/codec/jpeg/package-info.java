/**
 * JPEG streams (ITU-T T.81) to samples: lossless, sequential and progressive DCT, 2 to 16 bits,
 * Huffman- and arithmetic-coded. Bytes in, samples out; nothing of files, DICOM or screens.
 */
@NullMarked
package dragonfly.image.codec.jpeg;

import org.jspecify.annotations.NullMarked;
