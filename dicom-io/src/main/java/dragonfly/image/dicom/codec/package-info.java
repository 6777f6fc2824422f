/** Frames to samples: one decoder for each family of transfer syntaxes, bytes in, samples out. */
@NullMarked
package dragonfly.image.dicom.codec;

import org.jspecify.annotations.NullMarked;
