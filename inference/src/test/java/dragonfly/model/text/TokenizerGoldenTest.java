package dragonfly.model.text;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;

import dragonfly.model.Golden;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

class TokenizerGoldenTest {
    @ParameterizedTest
    @ValueSource(strings = {"v1-tiny", "v2-tiny"})
    void everyGoldenTextGivesTheReferencesIdsAndTextAgain(String name) throws Exception {
        JsonNode golden = golden(name);
        assertEquals(200, golden.path("rows").size());
        Tokenizer tokenizer =
                Tokenizer.read(Golden.folder().resolve(golden.path("tokenizer").asText()));
        compare(tokenizer, golden);
        int[] begin = {tokenizer.id("<|begin_of_text|>").orElseThrow()};
        assertArrayEquals(begin, tokenizer.encode(""));
    }

    @Test
    void everyGoldenTextGivesTheReferencesIdsWithTheVocabularyOfLlama3() throws Exception {
        String property = System.getProperty("dragonfly.llama3.tokenizer", "");
        assumeTrue(
                !property.isEmpty() && Files.isRegularFile(Path.of(property)),
                "set dragonfly.llama3.tokenizer to the tokenizer.json of Llama 3 to run this");
        JsonNode golden = golden("llama3-128k");
        Tokenizer tokenizer = Tokenizer.read(Path.of(property));
        compare(tokenizer, golden);
        assertEquals(128_256, tokenizer.vocabularySize());
        assertArrayEquals(new int[0], tokenizer.encode(""), "this file puts nothing in front");
    }

    private static JsonNode golden(String name) throws IOException {
        return TinyTokenizer.JSON.readTree(
                Golden.folder().resolve("tokenizer").resolve(name + ".json").toFile());
    }

    private static void compare(Tokenizer tokenizer, JsonNode golden) {
        assertAll(
                StreamSupport.stream(golden.path("rows").spliterator(), false)
                        .flatMap(row -> checks(tokenizer, row)));
    }

    private static Stream<Executable> checks(Tokenizer tokenizer, JsonNode row) {
        String text = row.path("text").asText();
        JsonNode list = row.path("ids");
        int[] ids = IntStream.range(0, list.size()).map(i -> list.get(i).intValue()).toArray();
        return Stream.of(
                () -> assertArrayEquals(ids, tokenizer.encodeWithoutBos(text), text),
                () -> assertEquals(row.path("decoded").asText(), tokenizer.decode(ids)),
                () ->
                        assertEquals(
                                row.path("decoded_skip_special").asText(),
                                tokenizer.decodeSkippingSpecial(ids)));
    }
}
