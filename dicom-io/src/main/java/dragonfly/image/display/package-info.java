/**
 * From stored values to gray levels: modality and VOI transforms as DICOM PS3.3 defines them, and
 * the table a viewer paints with. Numbers only; no file and no screen.
 */
@NullMarked
package dragonfly.image.display;

import org.jspecify.annotations.NullMarked;
