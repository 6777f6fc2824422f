/**
 * DICOM objects: where their elements and frames lie in the file, what their attributes say, and
 * the image they make. The one package that knows PixelMed.
 */
@NullMarked
package dragonfly.image.dicom;

import org.jspecify.annotations.NullMarked;
