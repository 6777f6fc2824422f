package dragonfly.image.codec.jpeg2000;

import dragonfly.image.ImageException;

/**
 * A box of a JP2 file: I.4.
 *
 * @param type four letters
 * @param content what is in it
 */
record Box(String type, Cursor content) {
    /** Reads the next box; the last one may leave its length open. */
    static Box read(Cursor from) throws ImageException {
        int start = from.position();
        long length = from.u32();
        StringBuilder type = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            type.append((char) from.u8());
        }
        if (length == 1) {
            long high = from.u32();
            long low = from.u32();
            length = high == 0 ? low : Long.MAX_VALUE;
        }
        long head = (long) from.position() - start;
        if (length == 0) {
            length = head + from.left();
        }
        if (length < head) {
            throw Faults.damaged("box %s of %d bytes".formatted(type, length));
        }
        boolean cut = length - head > from.left();
        if (cut && !type.toString().equals("jp2c")) {
            throw Faults.damaged("box %s of %d bytes".formatted(type, length));
        }
        return new Box(type.toString(), from.part(cut ? from.left() : (int) (length - head)));
    }
}
