/** Writes phantoms as PNG, DICOM and pyramidal TIFF, with the truth beside them as JSON. */
@NullMarked
package dragonfly.phantom.file;

import org.jspecify.annotations.NullMarked;
