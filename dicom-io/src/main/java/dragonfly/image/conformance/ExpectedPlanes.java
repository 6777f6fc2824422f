package dragonfly.image.conformance;

import java.util.List;

/**
 * The levels of a TIFF file as arrays.
 *
 * @param axes their order: "YXS", "CZYX"
 * @param type of a sample in the words of NumPy
 * @param levels finest first
 */
public record ExpectedPlanes(String axes, String type, List<ExpectedArray> levels) {
    /** Copies the list. */
    public ExpectedPlanes {
        levels = List.copyOf(levels);
    }

    /**
     * One level.
     *
     * @param shape lengths of the axes
     * @param compression code of TIFF
     * @param sha256 of its samples
     */
    public record ExpectedArray(List<Integer> shape, int compression, String sha256) {
        /** Copies the list. */
        public ExpectedArray {
            shape = List.copyOf(shape);
        }
    }

    /** Length of an axis; 1 if there is none of that letter. */
    int length(ExpectedArray array, char axis) {
        int at = axes.indexOf(axis);
        return at < 0 || at >= array.shape().size() ? 1 : array.shape().get(at);
    }
}
