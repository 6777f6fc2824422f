package dragonfly.image.codec.jpegls;

/**
 * One scan as its header announces it (T.87 C.2.3).
 *
 * @param components which components of the frame, in the order of the scan
 * @param tables identifier of each component's mapping table; 0 if it has none
 * @param near allowed difference
 * @param start where its bits start in the stream
 */
record ScanHeader(int[] components, int[] tables, int near, Interleaving interleaving, int start) {}
