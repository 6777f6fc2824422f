package dragonfly.image.slide.tiff;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;

/** Writes TIFF files of all sorts, for tests: the field values are the caller's affair. */
final class TiffBuilder {
    private final ByteOrder order;
    private final boolean big;
    private final List<Entry> main = new ArrayList<>();

    /** A directory to be. */
    static final class Entry {
        final Map<Integer, Object> fields = new TreeMap<>();
        final List<byte[]> pieces = new ArrayList<>();
        final List<Entry> below = new ArrayList<>();
        boolean tiled = true;

        /** Whole numbers (long[]), a text (String) or bytes (byte[]). */
        Entry with(int tag, Object value) {
            fields.put(tag, value);
            return this;
        }

        Entry with(int tag, long value) {
            return with(tag, new long[] {value});
        }

        Entry piece(byte[] bytes) {
            pieces.add(bytes);
            return this;
        }

        Entry strips() {
            tiled = false;
            return this;
        }
    }

    TiffBuilder(ByteOrder order, boolean big) {
        this.order = order;
        this.big = big;
    }

    ByteOrder order() {
        return order;
    }

    Entry add() {
        Entry entry = new Entry();
        main.add(entry);
        return entry;
    }

    /** The file. */
    byte[] build() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Long> starts = new ArrayList<>();
        out.writeBytes(new byte[big ? 16 : 8]);
        List<Integer> links = new ArrayList<>();
        for (Entry entry : main) {
            starts.add(write(entry, out, links));
        }
        byte[] file = out.toByteArray();
        ByteBuffer whole = ByteBuffer.wrap(file).order(order);
        byte mark = (byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M');
        whole.put(0, mark).put(1, mark).putShort(2, (short) (big ? 43 : 42));
        if (big) {
            whole.putShort(4, (short) 8).putLong(8, starts.getFirst());
        } else {
            whole.putInt(4, starts.getFirst().intValue());
        }
        for (int i = 0; i + 1 < starts.size(); i++) {
            if (big) {
                whole.putLong(links.get(i), starts.get(i + 1));
            } else {
                whole.putInt(links.get(i), starts.get(i + 1).intValue());
            }
        }
        return file;
    }

    /** Writes pieces, values and directory; notes where the link to the next one stands. */
    private long write(Entry entry, ByteArrayOutputStream out, List<Integer> links) {
        long[] offsets = new long[entry.pieces.size()];
        long[] lengths = new long[offsets.length];
        for (int i = 0; i < offsets.length; i++) {
            byte[] piece = entry.pieces.get(i);
            offsets[i] = piece.length == 0 ? 0 : out.size();
            lengths[i] = piece.length;
            out.writeBytes(piece);
        }
        Map<Integer, Object> fields = new TreeMap<>(entry.fields);
        if (offsets.length > 0) {
            fields.putIfAbsent(entry.tiled ? 324 : 273, offsets);
            fields.putIfAbsent(entry.tiled ? 325 : 279, lengths);
        }
        if (!entry.below.isEmpty()) {
            long[] children = new long[entry.below.size()];
            for (int i = 0; i < children.length; i++) {
                children[i] = write(entry.below.get(i), out, new ArrayList<>());
            }
            fields.put(330, children);
        }
        int offsetBytes = big ? 8 : 4;
        int bytes = (big ? 8 : 2) + fields.size() * (4 + 2 * offsetBytes) + offsetBytes;
        ByteBuffer directory = ByteBuffer.wrap(new byte[bytes]).order(order);
        if (big) {
            directory.putLong(fields.size());
        } else {
            directory.putShort((short) fields.size());
        }
        for (Map.Entry<Integer, Object> field : fields.entrySet()) {
            byte[] values = values(field.getValue());
            int count = values.length / bytesOfOne(field.getValue());
            directory.putShort(field.getKey().shortValue());
            directory.putShort((short) type(field.getValue()));
            put(directory, count);
            if (values.length <= offsetBytes) {
                ByteBuffer inline = ByteBuffer.allocate(offsetBytes).put(values);
                directory.put(inline.array());
            } else {
                put(directory, out.size());
                out.writeBytes(values);
            }
        }
        put(directory, 0);
        long start = out.size();
        links.add((int) start + directory.capacity() - offsetBytes);
        out.writeBytes(directory.array());
        return start;
    }

    private void put(ByteBuffer to, long value) {
        if (big) {
            to.putLong(value);
        } else {
            to.putInt((int) value);
        }
    }

    private int type(Object value) {
        return value instanceof String ? 2 : value instanceof byte[] ? 7 : big ? 16 : 4;
    }

    private int bytesOfOne(Object value) {
        return value instanceof long[] ? big ? 8 : 4 : 1;
    }

    private byte[] values(Object value) {
        return switch (value) {
            case String text -> (text + "\0").getBytes(StandardCharsets.UTF_8);
            case byte[] bytes -> bytes;
            case long[] numbers -> {
                ByteBuffer all =
                        ByteBuffer.wrap(new byte[numbers.length * (big ? 8 : 4)]).order(order);
                for (long number : numbers) {
                    put(all, number);
                }
                yield all.array();
            }
            default -> throw new IllegalArgumentException("" + value);
        };
    }

    static byte[] deflated(byte[] bytes) {
        try (Deflater deflater = new Deflater()) {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] packed = new byte[bytes.length + 200];
            return Arrays.copyOf(packed, deflater.deflate(packed));
        }
    }

    /** PackBits with runs where there are any. */
    static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int at = 0; at < bytes.length; ) {
            int run = 1;
            while (run < 128 && at + run < bytes.length && bytes[at + run] == bytes[at]) {
                run++;
            }
            out.write(run == 1 ? 0 : 1 - run);
            out.write(bytes[at]);
            at += run;
        }
        return out.toByteArray();
    }

    /** LZW by the book, with a fresh table whenever it is full. */
    static byte[] lzw(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long held = 0;
        int bits = 0;
        int width = 9;
        Map<String, Integer> table = new HashMap<>();
        List<Integer> codes = new ArrayList<>();
        List<Integer> widths = new ArrayList<>();
        codes.add(256);
        widths.add(9);
        int free = 258;
        String now = "";
        for (byte b : bytes) {
            String longer = now + (char) (b & 0xFF);
            if (longer.length() == 1 || table.containsKey(longer)) {
                now = longer;
                continue;
            }
            codes.add(now.length() == 1 ? now.charAt(0) : table.getOrDefault(now, 0));
            widths.add(width);
            table.put(longer, free++);
            if (free + 1 > 1 << width) {
                width++;
            }
            if (free == 4094) {
                codes.add(256);
                widths.add(width);
                table.clear();
                free = 258;
                width = 9;
            }
            now = longer.substring(longer.length() - 1);
        }
        codes.add(now.length() == 1 ? now.charAt(0) : table.getOrDefault(now, 0));
        widths.add(width);
        codes.add(257);
        widths.add(free + 2 > 1 << width ? width + 1 : width);
        for (int i = 0; i < codes.size(); i++) {
            held = held << widths.get(i) | codes.get(i);
            bits += widths.get(i);
            while (bits >= 8) {
                bits -= 8;
                out.write((int) (held >>> bits));
            }
        }
        out.write((int) (held << (8 - bits)));
        return out.toByteArray();
    }
}
