package dragonfly.image.codec.jpeg;

import dragonfly.image.ImageException;

/**
 * Undoes the prediction of lossless coding (T.81 H.1.2): a row of differences becomes a row of
 * samples, modulo 2<sup>16</sup>. The samples of a row's components lie side by side.
 */
final class Prediction {
    private static final int MASK = 0xFFFF;

    private Prediction() {}

    /** Refuses a selection value that a lossless frame cannot have: T.81 table H.1. */
    static void require(int selection) throws ImageException {
        if (selection < 1 || selection > 7) {
            throw Segments.damaged("predictor " + selection);
        }
    }

    /**
     * The part of a row behind the start of a scan or a restart: the first pixel stands on half the
     * range, the others on their left neighbour.
     *
     * @param row differences, then samples
     * @param from index of the first pixel's first sample
     * @param until index behind the last sample
     * @param step components a pixel
     * @param half what the first pixel is predicted as
     */
    static void fresh(int[] row, int from, int until, int step, int half) {
        for (int first = from; first < from + step; first++) {
            int left = half;
            for (int i = first; i < until; i += step) {
                left = (left + row[i]) & MASK;
                row[i] = left;
            }
        }
    }

    /**
     * A whole row below another.
     *
     * @param selection predictor, 1 to 7
     * @param row differences, then samples
     * @param above the samples of the row above
     * @param samples how many
     * @param step components a pixel
     */
    static void below(int selection, int[] row, int[] above, int samples, int step) {
        for (int first = 0; first < step; first++) {
            row[first] = (row[first] + above[first]) & MASK;
        }
        switch (selection) {
            case 1 -> left(row, samples, step);
            case 2 -> up(row, above, samples, step);
            case 3 -> corner(row, above, samples, step);
            case 4 -> plane(row, above, samples, step);
            case 5 -> leftAndSlope(row, above, samples, step);
            case 6 -> upAndSlope(row, above, samples, step);
            default -> average(row, above, samples, step);
        }
    }

    private static void left(int[] row, int samples, int step) {
        for (int first = 0; first < step; first++) {
            int left = row[first];
            for (int i = first + step; i < samples; i += step) {
                left = (left + row[i]) & MASK;
                row[i] = left;
            }
        }
    }

    private static void up(int[] row, int[] above, int samples, int step) {
        for (int i = step; i < samples; i++) {
            row[i] = (row[i] + above[i]) & MASK;
        }
    }

    private static void corner(int[] row, int[] above, int samples, int step) {
        for (int i = step; i < samples; i++) {
            row[i] = (row[i] + above[i - step]) & MASK;
        }
    }

    private static void plane(int[] row, int[] above, int samples, int step) {
        for (int first = 0; first < step; first++) {
            int left = row[first];
            int corner = above[first];
            for (int i = first + step; i < samples; i += step) {
                int up = above[i];
                left = (row[i] + left + up - corner) & MASK;
                row[i] = left;
                corner = up;
            }
        }
    }

    private static void leftAndSlope(int[] row, int[] above, int samples, int step) {
        for (int first = 0; first < step; first++) {
            int left = row[first];
            int corner = above[first];
            for (int i = first + step; i < samples; i += step) {
                int up = above[i];
                left = (row[i] + left + ((up - corner) >> 1)) & MASK;
                row[i] = left;
                corner = up;
            }
        }
    }

    private static void upAndSlope(int[] row, int[] above, int samples, int step) {
        for (int first = 0; first < step; first++) {
            int left = row[first];
            int corner = above[first];
            for (int i = first + step; i < samples; i += step) {
                int up = above[i];
                left = (row[i] + up + ((left - corner) >> 1)) & MASK;
                row[i] = left;
                corner = up;
            }
        }
    }

    private static void average(int[] row, int[] above, int samples, int step) {
        for (int first = 0; first < step; first++) {
            int left = row[first];
            for (int i = first + step; i < samples; i += step) {
                left = (row[i] + ((left + above[i]) >> 1)) & MASK;
                row[i] = left;
            }
        }
    }
}
