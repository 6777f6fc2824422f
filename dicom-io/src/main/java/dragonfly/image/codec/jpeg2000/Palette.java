package dragonfly.image.codec.jpeg2000;

import dragonfly.image.ImageException;

import java.util.ArrayList;
import java.util.List;

/** Colours that samples are indices of: the pclr box, I.5.3.4. */
final class Palette {
    private final List<Jpeg2000Component> columns;
    private final int[][] entries;

    private Palette(List<Jpeg2000Component> columns, int[][] entries) {
        this.columns = columns;
        this.entries = entries;
    }

    static Palette read(Cursor box) throws ImageException {
        int count = box.u16();
        int width = box.u8();
        if (count < 1 || count > 1024 || width < 1) {
            throw Faults.damaged("palette of %d x %d".formatted(count, width));
        }
        List<Jpeg2000Component> columns = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            int depth = box.u8();
            int bits = (depth & 0x7F) + 1;
            if (bits > 31) {
                throw Faults.unsupported("with a palette of %d bits".formatted(bits));
            }
            columns.add(new Jpeg2000Component(bits, depth >= 0x80, 1, 1));
        }
        int[][] entries = new int[width][count];
        for (int e = 0; e < count; e++) {
            for (int i = 0; i < width; i++) {
                entries[i][e] = entry(box, columns.get(i));
            }
        }
        return new Palette(columns, entries);
    }

    private static int entry(Cursor box, Jpeg2000Component column) throws ImageException {
        int value = 0;
        for (int bits = 0; bits < column.bits(); bits += 8) {
            value = value << 8 | box.u8();
        }
        int unused = 32 - column.bits();
        return column.signed() ? value << unused >> unused : value;
    }

    /** The plane of one column's values; indices beyond the palette take its nearest entry. */
    Jpeg2000Plane applied(int column, Jpeg2000Plane indices) throws ImageException {
        if (column >= columns.size()) {
            throw Faults.damaged("column %d of a palette".formatted(column));
        }
        int[] table = entries[column];
        int[] from = indices.values();
        int[] values = new int[from.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = table[Math.clamp(from[i], 0, table.length - 1)];
        }
        Jpeg2000Component index = indices.component();
        Jpeg2000Component value = columns.get(column);
        return new Jpeg2000Plane(
                indices.area(),
                new Jpeg2000Component(value.bits(), value.signed(), index.dx(), index.dy()),
                values);
    }
}
