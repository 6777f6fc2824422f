/**
 * JPEG 2000 code streams and files to samples (ISO 15444-1, and 15444-15 for high throughput):
 * bytes in, planes of integers out. Knows nothing of DICOM, files or screens.
 */
@org.jspecify.annotations.NullMarked
package dragonfly.image.codec.jpeg2000;
