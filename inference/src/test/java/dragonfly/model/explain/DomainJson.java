package dragonfly.model.explain;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.SplittableRandom;

/** Writes {@code out_of_domain.json} as training does, for tests to spoil. */
public final class DomainJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private DomainJson() {}

    /** Kinds with random numbers around the origin. */
    public static ObjectNode random(int kinds, int width, double threshold, long seed) {
        SplittableRandom lots = new SplittableRandom(seed);
        ObjectNode root = around(threshold);
        for (int kind = 0; kind < kinds; kind++) {
            float[] mean = new float[width];
            for (int i = 0; i < width; i++) {
                mean[i] = (float) lots.nextDouble(-1, 1);
            }
            add(root, "kind " + kind, mean, lots);
        }
        return root;
    }

    /** Without a kind. */
    public static ObjectNode around(double threshold) {
        ObjectNode root = JSON.createObjectNode();
        root.put("summary", "mean of high, projected").put("threshold", threshold);
        root.putArray("kinds");
        return root;
    }

    /** One more kind, spread by lot around a mean. */
    public static void add(ObjectNode root, String name, float[] mean, SplittableRandom lots) {
        ObjectNode kind = root.withArray("kinds").addObject().put("name", name);
        ArrayNode numbers = kind.putArray("mean");
        for (float number : mean) {
            numbers.add(number);
        }
        ArrayNode rows = kind.putArray("whitening");
        for (int row = 0; row < mean.length; row++) {
            ArrayNode cells = rows.addArray();
            for (int i = 0; i < row; i++) {
                cells.add((float) lots.nextDouble(-0.4, 0.4));
            }
            cells.add((float) lots.nextDouble(0.5, 2));
        }
    }
}
