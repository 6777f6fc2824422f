package dragonfly.image.codec.jpegls;

import java.util.List;

/**
 * SOF55 (T.87 C.2.2).
 *
 * @param precision bits of a sample
 * @param height rows; 0 if another segment tells
 * @param width columns; 0 if another segment tells
 * @param identifiers of the components
 */
record FrameHeader(int precision, long height, long width, List<Integer> identifiers) {
    FrameHeader withSize(long otherHeight, long otherWidth) {
        return new FrameHeader(precision, otherHeight, otherWidth, identifiers);
    }
}
