package dragonfly.phantom.draw;

/**
 * The few functions that pixels need, by operations that IEEE 754 pins to the last bit. What is
 * computed once for a scene uses {@link StrictMath}, which is pinned too but slow.
 */
public final class Maths {
    private static final int EXP_STEPS = 4096;
    private static final double EXP_RANGE = 16;
    private static final float[] EXP = new float[EXP_STEPS + 2];

    static {
        for (int i = 0; i < EXP.length; i++) {
            EXP[i] = (float) StrictMath.exp(-i * EXP_RANGE / EXP_STEPS);
        }
    }

    private Maths() {}

    /** The nearest number to {@code value} within the bounds. */
    public static double clamp(double value, double low, double high) {
        return value < low ? low : value > high ? high : value;
    }

    /** {@code value} held within 0 and 1. */
    public static double clamp(double value) {
        return clamp(value, 0, 1);
    }

    /** 0 below 0, 1 above 1, and between them a smooth rise with level ends. */
    public static double smooth(double t) {
        double c = clamp(t);
        return c * c * (3 - 2 * c);
    }

    /** The smooth rise from {@code from} (0) to {@code to} (1); falls where they are swapped. */
    public static double smooth(double from, double to, double value) {
        return smooth((value - from) / (to - from));
    }

    /** How much of a pixel lies inside an edge: signed distance outwards, blur across the edge. */
    public static double inside(double distance, double blur) {
        return smooth(0.5 - distance / blur);
    }

    /** A bell: 1 at 0 and e⁻¹ at a distance of {@code width}. */
    public static double bell(double distance, double width) {
        double t = distance / width;
        return fall(t * t);
    }

    /** e⁻ˣ for x of 0 or more, by a table; 0 from 16 on. */
    public static double fall(double x) {
        if (x >= EXP_RANGE) {
            return 0;
        }
        double at = x * (EXP_STEPS / EXP_RANGE);
        int index = (int) at;
        double part = at - index;
        return EXP[index] + (EXP[index + 1] - EXP[index]) * part;
    }

    /** Between a and b at t of 0 to 1. */
    public static double mix(double a, double b, double t) {
        return a + (b - a) * t;
    }

    /** The height of a circle of radius 1 above its diameter; 0 outside. */
    public static double arch(double u) {
        double rest = 1 - u * u;
        return rest <= 0 ? 0 : Math.sqrt(rest);
    }

    /** {@code base} to the power {@code exponent}; slow, not for pixels. */
    public static double power(double base, double exponent) {
        return StrictMath.pow(base, exponent);
    }
}
