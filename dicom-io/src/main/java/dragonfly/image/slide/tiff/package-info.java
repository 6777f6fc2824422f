/**
 * Whole slides in TIFF and BigTIFF files, read without native code: directories, compressions,
 * samples to colours, and the layouts of Aperio, OME and others.
 */
@NullMarked
package dragonfly.image.slide.tiff;

import org.jspecify.annotations.NullMarked;
