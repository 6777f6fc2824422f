package dragonfly.image.codec.jpeg;

/** The order in which a block's coefficients are coded: T.81 figure A.6. */
final class ZigZag {
    private static final byte[] NATURAL = natural();

    private ZigZag() {}

    private static byte[] natural() {
        byte[] places = new byte[64];
        int row = 0;
        int column = 0;
        for (int i = 0; i < places.length; i++) {
            places[i] = (byte) (8 * row + column);
            boolean upwards = (row + column) % 2 == 0;
            if (upwards) {
                if (column == 7) {
                    row++;
                } else {
                    column++;
                    row = Math.max(0, row - 1);
                }
            } else if (row == 7) {
                column++;
            } else {
                row++;
                column = Math.max(0, column - 1);
            }
        }
        return places;
    }

    /** Row-major place in a block of the coefficient that is coded as the {@code index}th. */
    static int natural(int index) {
        return NATURAL[index];
    }
}
