package dragonfly.image.slide.dicom;

/**
 * One tile in its place.
 *
 * @param piece where it is read
 * @param frame its number there
 * @param x column of its first pixel in the total pixel matrix, counted from 0; may be negative
 * @param y row of its first pixel, as well
 */
record Place(Piece piece, int frame, int x, int y) {}
