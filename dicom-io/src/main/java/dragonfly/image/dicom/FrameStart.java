package dragonfly.image.dicom;

import dragonfly.image.dicom.codec.TransferSyntax;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How an item shows that a frame begins with it, where no table says so (PS3.5 annex A.4). */
enum FrameStart {
    /** By the marker or the box that a code stream starts with. */
    CODE_STREAM {
        @Override
        boolean is(byte[] head, int length) {
            return length >= 2 && (isMarker(head) || isBox(head, length));
        }
    },
    /** By the header of PS3.5 G.5: the number of segments, and the first of them right behind. */
    RLE {
        @Override
        boolean is(byte[] head, int length) {
            ByteBuffer header = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
            int segments = header.getInt(0);
            return length >= 8 && segments >= 1 && segments <= 15 && header.getInt(4) == 64;
        }
    },
    /** Not at all: there is one item for each frame. */
    EVERY_ITEM {
        @Override
        boolean is(byte[] head, int length) {
            return true;
        }
    };

    private static final int HEAD = 12;

    static FrameStart of(TransferSyntax syntax) {
        return switch (syntax) {
            case RLE -> RLE;
            case DEFLATED_FRAME, ENCAPSULATED_EXPLICIT -> EVERY_ITEM;
            default -> CODE_STREAM;
        };
    }

    /** Whether a frame begins with the item whose value starts at a position. */
    boolean isAt(Fragments fragments, long value, long length) throws IOException {
        byte[] head = new byte[HEAD];
        return is(head, this == EVERY_ITEM ? 0 : fragments.head(value, length, head));
    }

    /** Whether these are the first bytes of a frame. */
    abstract boolean is(byte[] head, int length);

    /** JPEG and JPEG-LS start with FF D8, JPEG 2000 with FF 4F, JPEG XL with FF 0A. */
    private static boolean isMarker(byte[] head) {
        return head[0] == (byte) 0xFF
                && (head[1] == (byte) 0xD8 || head[1] == (byte) 0x4F || head[1] == (byte) 0x0A);
    }

    /** The signature box of JP2 and of JPEG XL files, which some writers leave around a stream. */
    private static boolean isBox(byte[] head, int length) {
        ByteBuffer box = ByteBuffer.wrap(head);
        return length >= 8
                && box.getInt(0) == 12
                && (box.getInt(4) == 0x6A502020 || box.getInt(4) == 0x4A584C20);
    }
}
