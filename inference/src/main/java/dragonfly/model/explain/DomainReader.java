package dragonfly.model.explain;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;

import dragonfly.model.bundle.ModelBundle;
import dragonfly.model.bundle.ModelException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code out_of_domain.json}, as training writes it: {@code summary} says whose distance is
 * meant, {@code threshold} where outside begins, and each of {@code kinds} has a {@code name}, a
 * {@code mean} and a {@code whitening}, the rows of a lower triangular matrix. The file is read as
 * a stream, so that memory is only taken for numbers that are there and may be there.
 */
public final class DomainReader {
    /** A larger file is refused before it is read. */
    public static final long MAX_BYTES = 32L << 20;

    private static final String SUMMARY = "mean of high, projected";
    private static final int MAX_KINDS = 32;
    private static final int MAX_NAME = 80;

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private final JsonParser in;
    private final int width;

    private DomainReader(JsonParser in, int width) {
        this.in = in;
        this.width = width;
    }

    /**
     * The statistics in a bundle; empty where it has none.
     *
     * @throws ModelException if they are there and cannot be used
     */
    public static Optional<Domain> read(ModelBundle bundle) throws ModelException {
        if (!bundle.has(ModelBundle.DOMAIN)) {
            return Optional.empty();
        }
        Path file = bundle.file(ModelBundle.DOMAIN);
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw wrong("it is larger than %,d bytes".formatted(MAX_BYTES));
            }
            return Optional.of(read(Files.readAllBytes(file), bundle.geometry().text().width()));
        } catch (IOException e) {
            throw ModelException.io(ModelBundle.DOMAIN + " cannot be read.", e);
        }
    }

    /**
     * Reads the file's contents.
     *
     * @param width numbers of a summary: the decoder's width
     * @throws ModelException saying what is wrong with them
     */
    public static Domain read(byte[] json, int width) throws ModelException {
        try (JsonParser parser = JSON.createParser(json)) {
            return new DomainReader(parser, width).domain();
        } catch (JsonProcessingException e) {
            throw ModelException.damaged(ModelBundle.DOMAIN + " is not valid JSON.", e);
        } catch (IOException e) {
            throw ModelException.io(ModelBundle.DOMAIN + " cannot be read.", e);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private Domain domain() throws IOException, ModelException {
        String summary = "";
        double threshold = Double.NaN;
        List<DomainKind> kinds = new ArrayList<>();
        expect(in.nextToken(), JsonToken.START_OBJECT, "it is no object");
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String field = in.currentName();
            JsonToken value = in.nextToken();
            switch (field) {
                case "summary" -> summary = text(value, "summary");
                case "threshold" -> threshold = number(value);
                case "kinds" -> kinds(value, kinds);
                default -> in.skipChildren();
            }
        }
        expect(in.currentToken(), JsonToken.END_OBJECT, "it is no object");
        expect(in.nextToken(), null, "something follows the object");
        if (!summary.equals(SUMMARY)) {
            throw ModelException.unsupported(
                    "%s measures another summary than “%s”, which this version knows."
                            .formatted(ModelBundle.DOMAIN, SUMMARY));
        }
        return new Domain(kinds, threshold);
    }

    private void kinds(JsonToken start, List<DomainKind> kinds) throws IOException, ModelException {
        expect(start, JsonToken.START_ARRAY, "kinds is no list");
        for (JsonToken next = in.nextToken(); next != JsonToken.END_ARRAY; next = in.nextToken()) {
            if (kinds.size() == MAX_KINDS) {
                throw wrong("it has more than %d kinds".formatted(MAX_KINDS));
            }
            expect(next, JsonToken.START_OBJECT, "a kind is no object");
            kinds.add(kind());
        }
    }

    private DomainKind kind() throws IOException, ModelException {
        String name = "";
        double[] mean = {};
        double[][] whitening = {};
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String field = in.currentName();
            JsonToken value = in.nextToken();
            switch (field) {
                case "name" -> name = text(value, "name");
                case "mean" -> mean = numbers(value, width);
                case "whitening" -> whitening = rows(value);
                default -> in.skipChildren();
            }
        }
        if (mean.length != width || whitening.length != width) {
            throw wrong("a kind has not the model's width of %d".formatted(width));
        }
        return new DomainKind(name, mean, whitening);
    }

    /** Rows of a lower triangular matrix, one number longer each. */
    private double[][] rows(JsonToken start) throws IOException, ModelException {
        expect(start, JsonToken.START_ARRAY, "whitening is no list of rows");
        List<double[]> rows = new ArrayList<>();
        for (JsonToken next = in.nextToken(); next != JsonToken.END_ARRAY; next = in.nextToken()) {
            if (rows.size() == width) {
                throw wrong(
                        "whitening has more rows than the model's width of %d".formatted(width));
            }
            double[] row = numbers(next, rows.size() + 1);
            if (row.length != rows.size() + 1) {
                throw wrong("whitening is not lower triangular");
            }
            rows.add(row);
        }
        return rows.toArray(double[][]::new);
    }

    private double[] numbers(JsonToken start, int most) throws IOException, ModelException {
        expect(start, JsonToken.START_ARRAY, "a list of numbers is none");
        // Grows with what is there: a short list must not take the memory of a long one.
        double[] numbers = new double[Math.min(most, 64)];
        int count = 0;
        for (JsonToken next = in.nextToken(); next != JsonToken.END_ARRAY; next = in.nextToken()) {
            if (count == most) {
                throw wrong("a list has more than %d numbers".formatted(most));
            }
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, Math.min(most, 2 * count));
            }
            numbers[count++] = number(next);
        }
        return Arrays.copyOf(numbers, count);
    }

    private double number(@Nullable JsonToken token) throws IOException, ModelException {
        if (token != JsonToken.VALUE_NUMBER_FLOAT && token != JsonToken.VALUE_NUMBER_INT) {
            throw wrong("something else stands in place of a number");
        }
        double value = in.getDoubleValue();
        if (!Double.isFinite(value)) {
            throw wrong("a number is not finite");
        }
        return value;
    }

    private String text(@Nullable JsonToken token, String field)
            throws IOException, ModelException {
        expect(token, JsonToken.VALUE_STRING, field + " is no text");
        String text = in.getText();
        if (text.length() > MAX_NAME || text.chars().anyMatch(Character::isISOControl)) {
            throw wrong("%s is not a short line".formatted(field));
        }
        return text;
    }

    private static void expect(
            @Nullable JsonToken token, @Nullable JsonToken wanted, String otherwise)
            throws ModelException {
        if (token != wanted) {
            throw wrong(otherwise);
        }
    }

    private static ModelException wrong(String what) {
        return ModelException.damaged(ModelBundle.DOMAIN + " cannot be used: " + what + ".");
    }
}
