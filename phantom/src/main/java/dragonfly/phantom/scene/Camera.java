package dragonfly.phantom.scene;

/**
 * How the photograph was taken.
 *
 * @param middle the middle of the round field of view, scene coordinates
 * @param radius the field's radius
 * @param exposure brightness, 1 in the mean
 * @param warmth colour balance: above 0 redder, below 0 greener
 * @param haze veil of stray light, 0 for none
 * @param grain deviation of the sensor's noise in colour of 0 to 1
 */
public record Camera(
        Point middle, double radius, double exposure, double warmth, double haze, double grain) {}
