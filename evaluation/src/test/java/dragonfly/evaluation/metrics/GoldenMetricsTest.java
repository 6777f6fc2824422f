package dragonfly.evaluation.metrics;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

final class GoldenMetricsTest {
    private static final double EXACT = 1e-9;

    @Test
    void hardLinesAreCutAsStanfordsTokenizerCutsThem() throws IOException {
        List<Executable> checks = new ArrayList<>();
        for (JsonNode line : GoldenMetrics.file("ptb-tokenizer.json")) {
            String text = line.get("text").asText();
            checks.add(() -> assertEquals(line.get("tokens").asText(), PtbTokenizer.joined(text)));
        }
        assertAll(checks);
    }

    @Test
    void captionsAreCutAsStanfordsTokenizerCutsThem() throws IOException {
        List<Executable> checks = new ArrayList<>();
        for (JsonNode item : GoldenMetrics.file("captions.json").get("items")) {
            check(checks, item.get("candidate_tokens"), item.get("candidate"));
            for (int i = 0; i < item.get("references").size(); i++) {
                check(checks, item.get("reference_tokens").get(i), item.get("references").get(i));
            }
        }
        assertAll(checks);
    }

    private static void check(List<Executable> checks, JsonNode tokens, JsonNode text) {
        checks.add(() -> assertEquals(tokens.asText(), PtbTokenizer.joined(text.asText())));
    }

    @Test
    void rougeLIsTheReferences() throws IOException {
        compare("ROUGE_L", RougeL.score(GoldenMetrics.captions()));
    }

    @Test
    void ciderIsTheReferences() throws IOException {
        compare("CIDEr", Cider.score(GoldenMetrics.captions()));
    }

    @Test
    void meteorIsTheReferences() throws IOException {
        List<Captioned> captions = GoldenMetrics.captions();
        try (MeteorData data = MeteorData.open(GoldenMetrics.meteor());
                Meteor meteor = Meteor.start(data)) {
            compare("METEOR", meteor.score(captions));
        }
    }

    private static void compare(String name, CorpusScore score) throws IOException {
        JsonNode golden = GoldenMetrics.file("captions.json");
        List<Executable> checks = new ArrayList<>();
        checks.add(
                () -> assertEquals(golden.at("/corpus/" + name).asDouble(), score.corpus(), EXACT));
        for (int i = 0; i < score.items().size(); i++) {
            JsonNode item = golden.get("items").get(i);
            double value = score.items().get(i);
            checks.add(
                    () ->
                            assertEquals(
                                    item.get(name).asDouble(),
                                    value,
                                    EXACT,
                                    item.get("candidate")::asText));
        }
        assertEquals(golden.get("items").size(), score.items().size());
        assertAll(checks);
    }

    @Test
    void answersAreComparedAsLlavaMedComparesThem() throws IOException {
        List<Executable> checks = new ArrayList<>();
        for (JsonNode item : GoldenMetrics.file("vqa.json").get("items")) {
            String answer = item.get("prediction").asText();
            String expected = item.get("answer").asText();
            checks.add(
                    () ->
                            assertEquals(
                                    item.get("prediction_normalised").asText(),
                                    VqaWords.joined(answer)));
            checks.add(
                    () ->
                            assertEquals(
                                    item.get("answer_normalised").asText(),
                                    VqaWords.joined(expected)));
            if (item.get("kind").asText().equals("OPEN")) {
                TokenOverlap overlap = TokenOverlap.of(answer, expected);
                checks.add(() -> assertEquals(item.get("f1").asDouble(), overlap.f1(), EXACT));
                checks.add(
                        () ->
                                assertEquals(
                                        item.get("precision").asDouble(),
                                        overlap.precision(),
                                        EXACT));
                checks.add(
                        () -> assertEquals(item.get("recall").asDouble(), overlap.recall(), EXACT));
                checks.add(
                        () ->
                                assertEquals(
                                        item.get("exact_match").asDouble(),
                                        overlap.exactMatch(),
                                        EXACT));
            } else {
                JsonNode loose = item.get("closed_llava_med");
                checks.add(
                        () ->
                                assertEquals(
                                        loose.isNull()
                                                ? OptionalInt.empty()
                                                : OptionalInt.of(loose.asInt()),
                                        ClosedAnswer.byLlavaMed(answer, expected),
                                        answer));
                checks.add(
                        () ->
                                assertEquals(
                                        item.get("closed_whole_word").asInt() == 1,
                                        ClosedAnswer.right(answer, expected),
                                        answer));
            }
        }
        assertAll(checks);
    }
}
