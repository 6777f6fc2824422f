package dragonfly.training.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dragonfly.training.stage.Domain;
import dragonfly.training.stage.Gaussian;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes what the model was trained on beside its weights: {@code out_of_domain.json}. */
public final class DomainFile {
    private DomainFile() {}

    /**
     * Writes the file: {@code summary} says whose distance is meant, {@code threshold} the distance
     * above which a picture is none of the model's, and each of {@code kinds} a {@code mean} and a
     * {@code whitening}, the rows of a lower triangular matrix whose product with summary − mean
     * has the distance as its length.
     *
     * @param names of the kinds
     */
    public static void write(Path folder, Domain domain, List<String> names) throws IOException {
        ObjectNode root =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("summary", "mean of high, projected")
                        .put("threshold", domain.threshold());
        ArrayNode kinds = root.putArray("kinds");
        for (int i = 0; i < names.size(); i++) {
            Gaussian gaussian = domain.kinds().get(i);
            ObjectNode kind = kinds.addObject().put("name", names.get(i));
            numbers(kind.putArray("mean"), gaussian.mean());
            ArrayNode rows = kind.putArray("whitening");
            for (double[] row : gaussian.whitening()) {
                numbers(rows.addArray(), row);
            }
        }
        new ObjectMapper().writeValue(folder.resolve("out_of_domain.json").toFile(), root);
    }

    /** Rounded to float: seven digits are more than the fit knows. */
    private static void numbers(ArrayNode list, double[] values) {
        for (double value : values) {
            list.add((float) value);
        }
    }
}
