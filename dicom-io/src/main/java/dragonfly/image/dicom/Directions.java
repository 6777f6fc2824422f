package dragonfly.image.dicom;

import dragonfly.image.Orientation;

import java.util.stream.IntStream;

/**
 * Letters for directions in the patient: Image Orientation (PS3.3 C.7.6.2.1.1), where x grows to
 * the left hand, y to the back and z to the head, and Patient Orientation (C.7.6.1.1.1).
 */
final class Directions {
    /** A part of the direction below this (about 12 degrees) is not worth a letter. */
    private static final double WORTH_A_LETTER = 0.2;

    private static final String TOWARDS = "LPH";
    private static final String AWAY = "RAF";

    private Directions() {}

    /** From the direction cosines of the rows (first three) and of the columns. */
    static Orientation ofCosines(double[] cosines) {
        String right = letters(cosines, 0, 1);
        String left = letters(cosines, 0, -1);
        String bottom = letters(cosines, 3, 1);
        String top = letters(cosines, 3, -1);
        return new Orientation(left, right, top, bottom);
    }

    private static String letters(double[] cosines, int from, int sign) {
        StringBuilder letters = new StringBuilder();
        IntStream.range(0, 3)
                .boxed()
                .filter(axis -> Math.abs(cosines[from + axis]) >= WORTH_A_LETTER)
                .sorted(
                        (a, b) ->
                                Double.compare(
                                        Math.abs(cosines[from + b]), Math.abs(cosines[from + a])))
                .forEach(
                        axis ->
                                letters.append(
                                        (cosines[from + axis] * sign > 0 ? TOWARDS : AWAY)
                                                .charAt(axis)));
        return letters.toString();
    }

    /** From the letters of the directions of the rows and of the columns. */
    static Orientation ofLetters(String row, String column) {
        return new Orientation(opposite(row), clean(row), opposite(column), clean(column));
    }

    private static String clean(String letters) {
        return opposite(opposite(letters));
    }

    private static String opposite(String letters) {
        StringBuilder opposite = new StringBuilder();
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            int towards = TOWARDS.indexOf(letter);
            int away = AWAY.indexOf(letter);
            if (towards >= 0) {
                opposite.append(AWAY.charAt(towards));
            } else if (away >= 0) {
                opposite.append(TOWARDS.charAt(away));
            }
        }
        return opposite.toString();
    }

    /** The direction that rows and columns span by the right-hand rule. */
    static double[] normal(double[] cosines) {
        return new double[] {
            cosines[1] * cosines[5] - cosines[2] * cosines[4],
            cosines[2] * cosines[3] - cosines[0] * cosines[5],
            cosines[0] * cosines[4] - cosines[1] * cosines[3]
        };
    }
}
