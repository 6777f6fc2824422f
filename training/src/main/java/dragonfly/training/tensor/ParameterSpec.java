package dragonfly.training.tensor;

import java.util.List;

/**
 * A weight before it exists.
 *
 * @param name as in the published layout
 * @param part what it belongs to
 * @param mean of its first values
 * @param deviation of its first values; 0 makes them all the mean
 * @param shape sizes, row-major
 */
public record ParameterSpec(
        String name, Part part, double mean, double deviation, List<Long> shape) {
    public ParameterSpec {
        shape = List.copyOf(shape);
    }

    /** A weight with random values about 0. */
    public static ParameterSpec random(String name, Part part, double deviation, long... shape) {
        return new ParameterSpec(name, part, 0, deviation, boxed(shape));
    }

    /** A weight whose values are all the same. */
    public static ParameterSpec constant(String name, Part part, double value, long... shape) {
        return new ParameterSpec(name, part, value, 0, boxed(shape));
    }

    /** Numbers in it. */
    public int count() {
        long count = 1;
        for (long size : shape) {
            count *= size;
        }
        return Math.toIntExact(count);
    }

    long[] sizes() {
        return shape.stream().mapToLong(Long::longValue).toArray();
    }

    private static List<Long> boxed(long[] shape) {
        return java.util.Arrays.stream(shape).boxed().toList();
    }
}
