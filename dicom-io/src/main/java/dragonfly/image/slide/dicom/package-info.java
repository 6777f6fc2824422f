/**
 * Whole slides in DICOM: instances of a series put together to one pyramid of tiles, PS3.3 A.32.8.
 */
@NullMarked
package dragonfly.image.slide.dicom;

import org.jspecify.annotations.NullMarked;
