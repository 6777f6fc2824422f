package dragonfly.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;

/** What a tokenizer.json may not be: strange or damaged. */
class TokenizerFileTest {
    @TempDir Path folder;

    @Test
    void whatIsNotSupportedIsRefusedByName() {
        refused("Unigram", root -> model(root).put("type", "Unigram"));
        refused("end_of_word_suffix", root -> model(root).put("end_of_word_suffix", "</w>"));
        refused("by chance", root -> model(root).put("dropout", 0.1));
        refused("NFC", root -> root.putObject("normalizer").put("type", "NFC"));
        refused("Metaspace", root -> root.putObject("decoder").put("type", "Metaspace"));
        refused("Metaspace", root -> root.putObject("pre_tokenizer").put("type", "Metaspace"));
        refused("add_prefix_space", root -> step(root, 1).put("add_prefix_space", true));
        refused("Isolated", root -> step(root, 0).put("behavior", "Removed"));
        refused("Isolated", root -> step(root, 0).put("invert", true));
        refused("instead of \"ByteLevel\"", root -> steps(root).remove(1));
        refused("lstrip", root -> addedToken(root).put("lstrip", true));
        refused("single_word", root -> addedToken(root).put("single_word", true));
        refused("contradicts", root -> addedToken(root).put("id", 7));
        refused("RobertaProcessing", root -> post(root).put("type", "RobertaProcessing"));
        refused("behind the text", TokenizerFileTest::putEndBehindText);
        refused("does not have", root -> startIds(root).removeAll().add(99_999));
        refused("byte 7A", root -> ((ObjectNode) model(root).path("vocab")).remove("z"));
        refused("more than one token", root -> vocabulary(root).put("twice", 3));
        refused("not all of these are tokens", root -> vocabulary(root).remove("in"));
    }

    private void refused(String word, Consumer<ObjectNode> change) {
        TokenizerException e =
                assertThrows(TokenizerException.class, () -> TinyTokenizer.changed(folder, change));
        assertTrue(String.valueOf(e.getMessage()).contains(word), e.getMessage());
    }

    private static ObjectNode model(ObjectNode root) {
        return (ObjectNode) root.path("model");
    }

    private static ObjectNode vocabulary(ObjectNode root) {
        return (ObjectNode) root.at("/model/vocab");
    }

    private static ArrayNode steps(ObjectNode root) {
        return (ArrayNode) root.at("/pre_tokenizer/pretokenizers");
    }

    private static ObjectNode step(ObjectNode root, int index) {
        return (ObjectNode) steps(root).get(index);
    }

    private static ObjectNode addedToken(ObjectNode root) {
        return (ObjectNode) root.at("/added_tokens/0");
    }

    private static ObjectNode post(ObjectNode root) {
        return (ObjectNode) root.path("post_processor");
    }

    private static ArrayNode startIds(ObjectNode root) {
        return (ArrayNode)
                root.at("/post_processor/processors/1/special_tokens/<|begin_of_text|>/ids");
    }

    private static void putEndBehindText(ObjectNode root) {
        ArrayNode single = (ArrayNode) root.at("/post_processor/processors/1/single");
        single.add(single.get(0).deepCopy());
    }

    /** Each means something else in Ruby's syntax, or could exhaust the stack. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\w+",
                "\\bx",
                "\\h+",
                "^a",
                "a$",
                ".+",
                "\\p{Han}+",
                "\\p{N}{1,3}+",
                "[[:alpha:]]+",
                "(?:a|b)+",
                "(?:ab)*",
                "\\X",
                "\\K",
                "[a-",
                "(a",
                "\\"
            })
    void aPatternThatJavaReadsInAnotherWayIsRefused(String pattern) {
        assertThrows(TokenizerException.class, () -> SplitPattern.compile(pattern));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Llama 3, GPT-2, Qwen 2 and GPT-4o.
                "(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}{1,3}"
                        + "| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+",
                "'s|'t| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+",
                "\\p{N}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+",
                "[^\\r\\n\\p{L}\\p{N}]?[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}]*[\\p{Ll}\\p{M}]+"
                        + "(?i:'s|'t)?| ?[^\\s\\p{L}\\p{N}]+[\\r\\n/]*|\\s+"
            })
    void thePatternsOfKnownTokenizersAreTaken(String pattern) throws TokenizerException {
        assertEquals(pattern, SplitPattern.compile(pattern).pattern());
    }

    @Test
    void aFileThatIsMissingEmptyOrNoJsonIsRefused() throws IOException {
        Path file = folder.resolve("tokenizer.json");
        assertThrows(TokenizerException.class, () -> Tokenizer.read(file));
        for (String text : new String[] {"", "{", "[]", "null", "{}", "{\"model\": 3}", "\u0000"}) {
            Files.writeString(file, text);
            assertThrows(TokenizerException.class, () -> Tokenizer.read(file), text);
        }
    }

    @Test
    void aDamagedFileIsRefusedOrStillServes() throws IOException {
        byte[] whole = Files.readAllBytes(TinyTokenizer.file());
        Path file = folder.resolve("damaged.json");
        Random random = new Random(9);
        int refused = 0;
        for (int i = 0; i < 1500; i++) {
            Files.write(file, damaged(whole, random));
            try {
                Tokenizer tokenizer = Tokenizer.read(file);
                String text = "Is there a nodule in the left lung, 3.5 cm? <|eot_id|>\n";
                int[] ids = tokenizer.encode(text);
                assertTrue(tokenizer.decode(ids).length() >= text.length());
            } catch (TokenizerException e) {
                refused++;
            }
        }
        assertTrue(refused > 700, "damage is mostly noticed, here " + refused + " times");
    }

    private static final String[] SPLINTERS = {
        "null",
        "-1",
        "99999999999",
        "4194304",
        "[]",
        "{}",
        "\"\"",
        "\\u0000",
        "\"",
        "}",
        "true",
        "1e9"
    };

    /** One to three changes, half of them near the structure at the file's two ends. */
    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at =
                    random.nextBoolean()
                            ? random.nextInt(bytes.length)
                            : (bytes.length - 1500 + random.nextInt(3000)) % bytes.length;
            byte[] front = Arrays.copyOf(bytes, at);
            byte[] back =
                    Arrays.copyOfRange(
                            bytes, Math.min(at + random.nextInt(12), bytes.length), bytes.length);
            String splinter =
                    switch (random.nextInt(3)) {
                        case 0 -> "";
                        case 1 -> SPLINTERS[random.nextInt(SPLINTERS.length)];
                        default -> "" + (char) random.nextInt(256);
                    };
            bytes = joined(front, splinter.getBytes(StandardCharsets.ISO_8859_1), back);
        }
        return random.nextInt(10) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    private static byte[] joined(byte[] front, byte[] middle, byte[] back) {
        byte[] all = Arrays.copyOf(front, front.length + middle.length + back.length);
        System.arraycopy(middle, 0, all, front.length, middle.length);
        System.arraycopy(back, 0, all, front.length + middle.length, back.length);
        return all;
    }
}
