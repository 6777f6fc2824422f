package dragonfly.phantom.draw;

import dragonfly.phantom.random.Dice;
import dragonfly.phantom.scene.Outline;
import dragonfly.phantom.scene.Point;

/**
 * The two shapes of a small finding and its decoy: one round with a soft edge, one with rays and a
 * sharp edge. They take away the same amount of light and spread it as far from their middle, both
 * vary in size, strength and ovalness by the same ranges, and the rays are finer than the medium
 * level's pixels: three scene units a pixel, where the high level has about one. So the medium level
 * sees that something small is there, and the high level alone what it is.
 *
 * @param rays how many rays the sharp shape has
 * @param shallow their least depth, as a part of the radius
 * @param deep their greatest depth
 * @param grow the round shape's radius over the radius of a disc as large as the sharp one: evens
 *     out what blur and saturation do to the two
 * @param softness the width of the round shape's edge in scene units
 */
public record Twins(int rays, double shallow, double deep, double grow, double softness) {
    /** The width of the sharp shape's edge in scene units. */
    public static final double SHARPNESS = 1;

    private static final double OVAL = 0.15;

    /** The round shape in the place of a disc of the radius. */
    public Outline.Blob round(Point at, double radius, Dice dice) {
        double oval = dice.between(0, OVAL);
        double lean = dice.between(0, Math.PI);
        return new Outline.Blob(at, radius, oval, lean, 0, rays, 0).asLargeAs(radius * grow);
    }

    /** The shape with rays in the place of a disc of the radius. */
    public Outline.Blob rayed(Point at, double radius, Dice dice) {
        double oval = dice.between(0, OVAL);
        double lean = dice.between(0, Math.PI);
        double depth = dice.between(shallow, deep);
        double turn = dice.between(0, Math.PI);
        return new Outline.Blob(at, radius, oval, lean, depth, rays, turn).asLargeAs(radius);
    }
}
