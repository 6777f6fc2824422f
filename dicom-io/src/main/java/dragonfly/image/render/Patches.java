package dragonfly.image.render;

import java.util.Arrays;

/** Shapes of cells: thinning out, connected ones, holes. */
final class Patches {
    private final int width;
    private final int height;

    Patches(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Without what is thinner than twice {@code radius} and a cell. */
    boolean[] opened(boolean[] cells, int radius) {
        boolean[] eroded = spread(cells, radius, false);
        return spread(eroded, radius, true);
    }

    /**
     * Every cell that has one of that value within a square, takes it. Beyond the edge lies what
     * lies at the edge.
     */
    private boolean[] spread(boolean[] cells, int radius, boolean value) {
        boolean[] rows = new boolean[cells.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean found = cells[y * width + x];
                for (int i = Math.max(0, x - radius); i <= Math.min(width - 1, x + radius); i++) {
                    found = cells[y * width + i] == value ? value : found;
                }
                rows[y * width + x] = found;
            }
        }
        boolean[] both = new boolean[cells.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean found = rows[y * width + x];
                for (int i = Math.max(0, y - radius); i <= Math.min(height - 1, y + radius); i++) {
                    found = rows[i * width + x] == value ? value : found;
                }
                both[y * width + x] = found;
            }
        }
        return both;
    }

    /** The largest patch of cells that touch by their sides. */
    boolean[] largest(boolean[] cells) {
        int[] patch = new int[cells.length];
        int patches = 0;
        int best = 0;
        int most = 0;
        for (int start = 0; start < cells.length; start++) {
            if (cells[start] && patch[start] == 0) {
                int size = flood(cells, true, start, patch, ++patches);
                if (size > most) {
                    most = size;
                    best = patches;
                }
            }
        }
        boolean[] largest = new boolean[cells.length];
        for (int i = 0; i < largest.length; i++) {
            largest[i] = best > 0 && patch[i] == best;
        }
        return largest;
    }

    /** Fills what cannot be reached from the edge. */
    void fillHoles(boolean[] cells) {
        int[] outside = new int[cells.length];
        for (int x = 0; x < width; x++) {
            floodOutside(cells, x, outside);
            floodOutside(cells, (height - 1) * width + x, outside);
        }
        for (int y = 0; y < height; y++) {
            floodOutside(cells, y * width, outside);
            floodOutside(cells, y * width + width - 1, outside);
        }
        for (int i = 0; i < cells.length; i++) {
            cells[i] |= outside[i] == 0;
        }
    }

    private void floodOutside(boolean[] cells, int start, int[] outside) {
        if (!cells[start] && outside[start] == 0) {
            flood(cells, false, start, outside, 1);
        }
    }

    /** Marks the patch of a cell; says how large it is. */
    private int flood(boolean[] cells, boolean value, int start, int[] marks, int mark) {
        int[] stack = new int[64];
        int depth = 0;
        stack[depth++] = start;
        marks[start] = mark;
        int size = 0;
        while (depth > 0) {
            int at = stack[--depth];
            size++;
            if (depth + 4 > stack.length) {
                stack = Arrays.copyOf(stack, 2 * stack.length);
            }
            int x = at % width;
            for (int side = 0; side < 4; side++) {
                int next =
                        switch (side) {
                            case 0 -> x > 0 ? at - 1 : -1;
                            case 1 -> x < width - 1 ? at + 1 : -1;
                            case 2 -> at - width;
                            default -> at + width < cells.length ? at + width : -1;
                        };
                if (next >= 0 && cells[next] == value && marks[next] == 0) {
                    marks[next] = mark;
                    stack[depth++] = next;
                }
            }
        }
        return size;
    }
}
