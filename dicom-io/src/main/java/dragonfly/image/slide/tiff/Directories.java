package dragonfly.image.slide.tiff;

import dragonfly.image.ImageException;
import dragonfly.image.file.ByteSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The directories of a TIFF file, classic or BigTIFF, of either byte order. A chain that ends in
 * nothing or in itself is followed as far as it goes, and that is remembered.
 */
final class Directories {
    private static final int CLASSIC = 42;
    private static final int BIG = 43;

    /** No scanner writes more; a file of planes may have thousands. */
    private static final int MOST_DIRECTORIES = 50_000;

    /** TIFF 6.0 knows less than a hundred fields, makers add some. */
    private static final int MOST_FIELDS = 4096;

    private final TiffBytes file;
    private final List<Directory> main = new ArrayList<>();
    private final Set<Long> visited = new HashSet<>();
    private boolean broken;

    private Directories(TiffBytes file) {
        this.file = file;
    }

    /** Whether a file that starts so is a TIFF file. */
    static boolean recognise(byte[] head) {
        if (head.length < 8 || head[0] != head[1] || (head[0] != 'I' && head[0] != 'M')) {
            return false;
        }
        int version = ByteBuffer.wrap(head).order(order(head)).getShort(2);
        return version == CLASSIC || version == BIG;
    }

    private static ByteOrder order(byte[] head) {
        return head[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }

    /**
     * Reads the main chain of directories.
     *
     * @throws ImageException if not even the first can be read
     */
    static Directories read(ByteSource source) throws ImageException {
        byte[] head = new byte[16];
        try {
            source.read(0, head, 0, head.length);
        } catch (IOException e) {
            throw ImageException.io(e);
        }
        if (!recognise(head)) {
            throw ImageException.notAnImage("This file is not a TIFF file.");
        }
        ByteBuffer header = ByteBuffer.wrap(head).order(order(head));
        boolean big = header.getShort(2) == BIG;
        if (big && (header.getShort(4) != 8 || header.getShort(6) != 0)) {
            throw Damage.of("BigTIFF with offsets of " + header.getShort(4) + " bytes");
        }
        Directories directories = new Directories(new TiffBytes(source, header.order(), big));
        directories.follow(big ? header.getLong(8) : Integer.toUnsignedLong(header.getInt(4)));
        return directories;
    }

    private void follow(long first) throws ImageException {
        main.add(directory(first));
        long next = main.getFirst().next();
        while (next != 0) {
            try {
                main.add(directory(next));
            } catch (ImageException e) {
                if (e.fault() != ImageException.Fault.DAMAGED) {
                    throw e;
                }
                broken = true;
                return;
            }
            next = main.getLast().next();
        }
    }

    /** The file they stand in. */
    TiffBytes file() {
        return file;
    }

    /** The main chain in the file's order; at least one. */
    List<Directory> main() {
        return main;
    }

    /** Whether the file breaks off, or goes round in a circle, after the last of them. */
    boolean isBroken() {
        return broken;
    }

    /** The directories that belong to one of them (field 330), finest first as a rule. */
    List<Directory> below(Directory directory) throws ImageException {
        List<Directory> children = new ArrayList<>();
        for (long at : directory.values(Tag.SUB_DIRECTORIES)) {
            children.add(directory(at));
        }
        return children;
    }

    private Directory directory(long at) throws ImageException {
        if (!visited.add(at)) {
            throw Damage.of("directory at " + at + " twice");
        }
        if (visited.size() > MOST_DIRECTORIES) {
            throw Damage.of("more than " + MOST_DIRECTORIES + " directories");
        }
        boolean big = file.isBig();
        int countBytes = big ? Long.BYTES : Short.BYTES;
        int offsetBytes = big ? Long.BYTES : Integer.BYTES;
        ByteBuffer start = file.read(at, countBytes, "directory");
        long count = big ? start.getLong(0) : start.getShort(0) & 0xFFFF;
        if (count < 1 || count > MOST_FIELDS) {
            throw Damage.of("directory of " + count + " fields");
        }
        int entryBytes = 4 + 2 * offsetBytes;
        ByteBuffer body = file.read(at + countBytes, count * entryBytes + offsetBytes, "directory");
        Map<Integer, Directory.Field> fields = new HashMap<>();
        for (int i = 0; i < count; i++) {
            int entry = i * entryBytes;
            long values =
                    big ? body.getLong(entry + 4) : Integer.toUnsignedLong(body.getInt(entry + 4));
            fields.putIfAbsent(
                    body.getShort(entry) & 0xFFFF,
                    new Directory.Field(
                            FieldType.of(body.getShort(entry + 2) & 0xFFFF),
                            Math.max(0, values),
                            body.slice(entry + 4 + offsetBytes, offsetBytes).order(file.order())));
        }
        int end = (int) count * entryBytes;
        long next = big ? body.getLong(end) : Integer.toUnsignedLong(body.getInt(end));
        return new Directory(file, at, next, fields);
    }
}
