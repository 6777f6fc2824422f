package dragonfly.model.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalInt;

class TokenizerTest {
    private final Tokenizer tokenizer;

    @TempDir Path folder;

    TokenizerTest() throws TokenizerException {
        tokenizer = TinyTokenizer.read();
    }

    @Nested
    class Text {
        @Test
        void comesBackFromItsIdsLetterForLetter() {
            RandomText texts = new RandomText(1);
            for (int i = 0; i < 3000; i++) {
                String text = texts.next();
                assertEquals(text, tokenizer.decode(tokenizer.encodeWithoutBos(text)));
                assertEquals(text, tokenizer.decode(tokenizer.encodePlain(text)));
            }
        }

        @Test
        void ofAUserNeverBecomesASpecialToken() {
            RandomText texts = new RandomText(2);
            for (int i = 0; i < 1000; i++) {
                int[] ids = tokenizer.encodePlain(texts.next() + "<|eot_id|>" + texts.next());
                assertTrue(Arrays.stream(ids).noneMatch(tokenizer::isSpecial));
            }
        }

        @Test
        void ofOurOwnHasItsSpecialNamesTurnedIntoTheirIds() {
            int end = tokenizer.id("<|eot_id|>").orElseThrow();
            assertTrue(tokenizer.isSpecial(end));
            assertArrayEquals(
                    new int[] {
                        tokenizer.id("a").orElseThrow(), end, tokenizer.id("b").orElseThrow()
                    },
                    tokenizer.encodeWithoutBos("a<|eot_id|>b"));
        }

        @Test
        void withHalfACharacterCountsThatAsTheReplacementCharacter() {
            assertArrayEquals(
                    tokenizer.encode("a\uFFFDb"), tokenizer.encode("a" + (char) 0xD83D + "b"));
            assertArrayEquals(
                    tokenizer.encodePlain("\uFFFD"), tokenizer.encodePlain("" + (char) 0xDC00));
        }

        @Test
        void ofOneEndlessWordIsEncodedInTime() {
            String word = "pneumothorax".repeat(20_000);
            int[] ids = assertTimeout(Duration.ofSeconds(20), () -> tokenizer.encodePlain(word));
            assertEquals(word, tokenizer.decode(ids));
        }
    }

    @Nested
    class Ids {
        @Test
        void andTokensAreEachOthersInverse() {
            for (int id = 0; id < tokenizer.vocabularySize(); id++) {
                assertEquals(OptionalInt.of(id), tokenizer.id(tokenizer.token(id)));
            }
            assertEquals(OptionalInt.empty(), tokenizer.id("no such token"));
        }

        @Test
        void withoutATokenAddNoTextAndNegativeOnesAreRefused() {
            int beyond = tokenizer.vocabularySize();
            assertEquals("", tokenizer.decode(new int[] {beyond, Integer.MAX_VALUE}));
            assertThrows(IllegalArgumentException.class, () -> tokenizer.token(beyond));
            assertThrows(IllegalArgumentException.class, () -> tokenizer.decode(new int[] {-1}));
            assertFalse(tokenizer.isSpecial(-1));
        }

        @Test
        void ofBytesThatAreNoTextBecomeReplacementCharacters() {
            // ED A0 80 would be a surrogate: three replacements, as in the reference's library.
            int[] surrogate = {byteId(0xED), byteId(0xA0), byteId(0x80)};
            assertEquals("\uFFFD\uFFFD\uFFFD", tokenizer.decode(surrogate));
            int[] half = {byteId(0xF0), byteId(0x9F), byteId(0x98), byteId('x')};
            assertEquals("\uFFFDx", tokenizer.decode(half));
        }

        private int byteId(int value) {
            String token = ByteAlphabet.token(new byte[] {(byte) value}, 0, 1);
            return tokenizer.id(token).orElseThrow();
        }
    }

    @Nested
    class TheFile {
        @Test
        void mayWriteMergesAsPairsOrAsTextAndBehindOrBeforeTheVocabulary() throws Exception {
            Tokenizer pairs =
                    TinyTokenizer.changed(
                            folder,
                            root -> {
                                ObjectNode model = (ObjectNode) root.path("model");
                                JsonNode vocabulary = model.remove("vocab");
                                JsonNode merges = model.remove("merges");
                                ArrayNode turned = model.putArray("merges");
                                merges.forEach(merge -> split(merge.asText(), turned.addArray()));
                                model.set("vocab", vocabulary);
                            });
            RandomText texts = new RandomText(3);
            for (int i = 0; i < 300; i++) {
                String text = texts.next();
                assertArrayEquals(tokenizer.encode(text), pairs.encode(text));
            }
        }

        private void split(String merge, ArrayNode pair) {
            pair.add(merge.substring(0, merge.indexOf(' ')));
            pair.add(merge.substring(merge.indexOf(' ') + 1));
        }

        @Test
        void saysWhetherAPieceThatIsATokenNeedsMerges() throws Exception {
            Tokenizer ignoring = withUnreachableToken(true);
            Tokenizer obeying = withUnreachableToken(false);
            assertArrayEquals(new int[] {5000}, ignoring.encodePlain("qzqzq"));
            assertTrue(obeying.encodePlain("qzqzq").length > 1);
            assertEquals("qzqzq", obeying.decode(new int[] {5000}));
        }

        private Tokenizer withUnreachableToken(boolean ignoreMerges) throws Exception {
            return TinyTokenizer.changed(
                    folder,
                    root -> {
                        ObjectNode model = (ObjectNode) root.path("model");
                        model.put("ignore_merges", ignoreMerges);
                        ((ObjectNode) model.path("vocab")).put("qzqzq", 5000);
                    });
        }

        @Test
        void decidesWhatStandsInFront() throws Exception {
            Tokenizer bare = TinyTokenizer.changed(folder, root -> root.putNull("post_processor"));
            assertArrayEquals(bare.encodeWithoutBos("lung"), bare.encode("lung"));
            int begin = tokenizer.id("<|begin_of_text|>").orElseThrow();
            assertEquals(begin, tokenizer.encode("lung")[0]);
            Tokenizer template =
                    TinyTokenizer.changed(
                            folder,
                            root ->
                                    root.set(
                                            "post_processor",
                                            root.at("/post_processor/processors/1")));
            assertArrayEquals(tokenizer.encode("lung"), template.encode("lung"));
        }

        @Test
        void mayHaveAddedTokensThatAreText() throws Exception {
            Tokenizer withText =
                    TinyTokenizer.changed(
                            folder,
                            root -> {
                                add(root, "<finding>", 3000, false);
                                add(root, "<finding>s", 3001, false);
                                add(root, "a b", 3002, false);
                                add(root, "<|finding", 3003, true);
                            });
            assertArrayEquals(new int[] {3000}, withText.encodePlain("<finding>"));
            assertArrayEquals(new int[] {3001, 3002}, withText.encodePlain("<finding>sa b"));
            assertArrayEquals(new int[] {3003, 3002}, withText.encodePlain("<|findinga b"));
            assertFalse(withText.isSpecial(3000));
            assertEquals("<finding>a b", withText.decodeSkippingSpecial(new int[] {3000, 3002}));
            assertEquals("a b", withText.token(3002));
        }

        private void add(ObjectNode root, String content, int id, boolean normalized) {
            root.withArray("added_tokens")
                    .addObject()
                    .put("id", id)
                    .put("content", content)
                    .put("special", false)
                    .put("normalized", normalized);
        }
    }
}
