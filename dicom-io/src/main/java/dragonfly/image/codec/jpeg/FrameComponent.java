package dragonfly.image.codec.jpeg;

/**
 * One component of a frame: T.81 B.2.2 and A.1.1.
 *
 * @param id how scans name it
 * @param index its place in the frame and in a pixel
 * @param horizontal horizontal sampling factor, 1 to 4
 * @param vertical vertical sampling factor, 1 to 4
 * @param quantisation which quantisation table, 0 to 3
 * @param width its columns
 * @param height its rows
 */
record FrameComponent(
        int id, int index, int horizontal, int vertical, int quantisation, int width, int height) {}
