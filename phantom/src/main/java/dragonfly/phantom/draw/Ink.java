package dragonfly.phantom.draw;

/** What a stroke leaves on a pixel. */
@FunctionalInterface
public interface Ink {
    /**
     * The new value of a pixel.
     *
     * @param under the value that is there
     * @param distance from the pixel's middle to the stroke's middle line, scene units
     * @param radius the stroke's radius at the nearest point, scene units
     */
    double over(double under, double distance, double radius);
}
