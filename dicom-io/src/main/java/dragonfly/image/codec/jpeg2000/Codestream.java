package dragonfly.image.codec.jpeg2000;

import java.util.Map;

/**
 * A code stream taken apart: nothing is decoded yet.
 *
 * @param bytes the array that tile-parts point into
 * @param size the reference grid
 * @param main what the main header says
 * @param tiles the tiles that are there, by their index
 * @param ended whether the stream has an end marker, and no tile-part is cut short
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Codestream(
        byte[] bytes,
        ImageSize size,
        Parameters main,
        Map<Integer, TileStream> tiles,
        boolean ended) {}
