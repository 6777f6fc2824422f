package dragonfly.image.codec.jpeg2000;

/** The samples of one component or channel. */
public final class Jpeg2000Plane {
    private final Area area;
    private final Jpeg2000Component component;
    private final int[] values;

    /**
     * Takes over the array.
     *
     * @param area which samples of the component's grid
     * @param values row by row
     */
    Jpeg2000Plane(Area area, Jpeg2000Component component, int[] values) {
        this.area = area;
        this.component = component;
        this.values = values;
    }

    /** Samples a row; fewer than the picture has pixels if the component is sub-sampled. */
    public int width() {
        return area.width();
    }

    /** Rows of samples. */
    public int height() {
        return area.height();
    }

    /** Depth, sign and sub-sampling. */
    public Jpeg2000Component component() {
        return component;
    }

    /** The samples, row by row. The array itself: read only. */
    public int[] values() {
        return values;
    }

    Area area() {
        return area;
    }

    /**
     * One sample for each pixel of a picture: those of a sub-sampled component are repeated.
     *
     * @param pixels the picture on its own grid
     * @return {@code pixels.size()} values; the array itself where nothing is to be repeated
     */
    int[] over(Area pixels) {
        if (area.equals(pixels)) {
            return values;
        }
        int[] columns = new int[pixels.width()];
        for (int x = 0; x < columns.length; x++) {
            columns[x] = index(pixels.x0() + x, component.dx(), area.x0(), area.width());
        }
        int[] all = new int[Math.toIntExact(pixels.size())];
        for (int y = 0, to = 0; y < pixels.height(); y++) {
            int row =
                    index(pixels.y0() + y, component.dy(), area.y0(), area.height()) * area.width();
            for (int x = 0; x < columns.length; x++) {
                all[to++] = values[row + columns[x]];
            }
        }
        return all;
    }

    private static int index(int onGrid, int step, int first, int count) {
        return Math.clamp(onGrid / step - first, 0, count - 1);
    }
}
