package dragonfly.model.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dragonfly.model.bundle.ModelException;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

final class DomainReaderTest {
    private static final int WIDTH = 4;

    private static Domain read(String json) throws ModelException {
        return DomainReader.read(json.getBytes(StandardCharsets.UTF_8), WIDTH);
    }

    private static void refused(Consumer<ObjectNode> spoil, String why) {
        ObjectNode root = DomainJson.random(2, WIDTH, 5, 1);
        spoil.accept(root);
        refusedText(root.toString(), why);
    }

    private static void refusedText(String json, String why) {
        ModelException e = assertThrows(ModelException.class, () -> read(json));
        String message = String.valueOf(e.getMessage());
        assertTrue(message.startsWith("out_of_domain.json"), message);
        assertTrue(message.contains(why), message);
    }

    private static ObjectNode kind(ObjectNode root) {
        return (ObjectNode) root.withArray("kinds").get(1);
    }

    @Test
    void whatTrainingWritesIsRead() throws Exception {
        Domain domain = read(DomainJson.random(3, WIDTH, 17.25, 2).toString());
        assertEquals(List.of("kind 0", "kind 1", "kind 2"), domain.kinds());
        assertEquals(17.25, domain.threshold());
        assertEquals(WIDTH, domain.width());
    }

    @Test
    void theOrderOfTheFieldsAndFieldsOfALaterDayDoNotMatter() throws Exception {
        ObjectNode root = DomainJson.random(1, WIDTH, 5, 3);
        ObjectNode other = DomainJson.around(1);
        other.removeAll();
        other.putObject("note").putArray("of").add("another").addObject().put("day", 1);
        other.set("kinds", root.get("kinds"));
        other.put("threshold", 5).put("summary", "mean of high, projected");
        float[] summary = {1, 2, 3, 4};
        assertEquals(
                read(root.toString()).judge(List.of(summary)),
                read(other.toString()).judge(List.of(summary)));
    }

    @Test
    void numbersAreReadAsTheyStand() throws Exception {
        String json =
                """
                {"summary":"mean of high, projected","threshold":2,"kinds":[{"name":"one",
                "mean":[1,-2e0,0.5,0],"whitening":[[1],[0,1],[0,0,1],[0.25,0,0,2E0]]}]}
                """;
        // (4, 0, 0, 0.25 · 4 + 2 · 1)
        assertEquals(5, read(json).judge(List.of(new float[] {5, -2, 0.5f, 1})).distance(), 1e-12);
    }

    @Test
    void aWrongSizeIsRefused() {
        refused(root -> kind(root).withArray("mean").remove(0), "width of 4");
        refused(root -> kind(root).withArray("mean").add(1), "more than 4");
        refused(root -> kind(root).withArray("whitening").remove(3), "width of 4");
        refused(root -> kind(root).withArray("whitening").addArray().add(1), "width of 4");
        refused(root -> kind(root).remove("whitening"), "width of 4");
        refused(root -> kind(root).remove("mean"), "width of 4");
        refused(root -> root.putArray("kinds"), "kinds");
        refused(root -> root.remove("kinds"), "kinds");
    }

    @Test
    void rowsThatAreNotTriangularAreRefused() {
        refused(root -> row(root, 2).add(1), "more than 3 numbers");
        refused(root -> row(root, 2).remove(0), "triangular");
        refused(root -> row(root, 2).set(2, 0), "diagonal");
        refused(root -> row(root, 2).set(2, -1), "diagonal");
    }

    private static ArrayNode row(ObjectNode root, int row) {
        return (ArrayNode) kind(root).withArray("whitening").get(row);
    }

    @Test
    void whatIsNoFiniteNumberIsRefused() {
        refused(root -> row(root, 0).set(0, "1"), "in place of a number");
        refused(root -> row(root, 0).setNull(0), "in place of a number");
        refused(root -> root.put("threshold", -1), "threshold");
        refused(root -> root.put("threshold", 0), "threshold");
        refused(root -> root.remove("threshold"), "threshold");
        String json = DomainJson.random(1, WIDTH, 5, 1).toString();
        refusedText(json.replaceFirst("5\\.0", "1e999"), "not finite");
        refusedText(json.replaceFirst("5\\.0", "NaN"), "JSON");
    }

    @Test
    void tooManyKindsAreRefused() throws Exception {
        assertEquals(32, read(DomainJson.random(32, WIDTH, 5, 1).toString()).kinds().size());
        refusedText(DomainJson.random(33, WIDTH, 5, 1).toString(), "more than 32");
    }

    @Test
    void aNameMustBeAShortLine() {
        refused(root -> kind(root).put("name", "x".repeat(81)), "short line");
        refused(root -> kind(root).put("name", "two\nlines"), "short line");
        refused(root -> kind(root).put("name", ""), "name");
        refused(root -> kind(root).put("name", 3), "name");
    }

    @Test
    void anotherSummaryIsRefusedSinceItsDistanceWouldMeanSomethingElse() {
        refused(root -> root.put("summary", "high, raw"), "another summary");
        refused(root -> root.remove("summary"), "another summary");
    }

    @Test
    void whatIsNoSuchObjectIsRefused() {
        refusedText("", "no object");
        refusedText("[]", "no object");
        refusedText("nonsense", "JSON");
        String json = DomainJson.random(1, WIDTH, 5, 1).toString();
        refusedText(json + "{}", "follows");
        refusedText(json.substring(0, json.length() - 2), "JSON");
        refusedText(json.replaceFirst("\"threshold\"", "\"threshold\":1,\"threshold\""), "JSON");
        refusedText("[".repeat(100_000), "no object");
        refusedText("{\"x\":" + "[".repeat(100_000), "JSON");
    }

    @Test
    void aSpoiltFileIsReadOrRefusedWithASentenceButNeverAnythingElse() {
        byte[] whole =
                DomainJson.random(2, WIDTH, 5, 1).toString().getBytes(StandardCharsets.UTF_8);
        SplittableRandom lots = new SplittableRandom(9);
        byte[] pieces = "0123456789.-+eE[]{},:\"n ".getBytes(StandardCharsets.US_ASCII);
        int read = 0;
        int refused = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] spoilt =
                    java.util.Arrays.copyOf(
                            whole,
                            lots.nextInt(8) == 0 ? lots.nextInt(whole.length) : whole.length);
            for (int i = lots.nextInt(4); i > 0 && spoilt.length > 0; i--) {
                spoilt[lots.nextInt(spoilt.length)] =
                        lots.nextBoolean()
                                ? pieces[lots.nextInt(pieces.length)]
                                : (byte) lots.nextInt();
            }
            try {
                Domain domain = DomainReader.read(spoilt, WIDTH);
                assertEquals(WIDTH, domain.width());
                assertTrue(domain.judge(List.of(new float[WIDTH])).distance() >= 0);
                read++;
            } catch (ModelException e) {
                assertTrue(String.valueOf(e.getMessage()).startsWith("out_of_domain.json"));
                refused++;
            }
        }
        assertTrue(read > 1_000 && refused > 1_000, read + " read, " + refused + " refused");
    }
}
