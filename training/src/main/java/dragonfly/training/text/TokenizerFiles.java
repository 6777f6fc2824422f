package dragonfly.training.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dragonfly.model.text.ByteAlphabet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes a tokenizer as Llama 3's files have it, special tokens by their published names. */
public final class TokenizerFiles {
    /** The special tokens that the model's input is made of, in the order of their ids. */
    public static final List<String> SPECIAL =
            List.of(
                    "<|begin_of_text|>",
                    "<|end_of_text|>",
                    "<|reserved_special_token_0|>",
                    "<|reserved_special_token_1|>",
                    "<|start_header_id|>",
                    "<|end_header_id|>",
                    "<|eot_id|>");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private TokenizerFiles() {}

    /**
     * Writes tokenizer.json, tokenizer_config.json and special_tokens_map.json.
     *
     * @param merges in the order of preference
     */
    public static void write(Path folder, List<BytePairTrainer.Merge> merges) throws IOException {
        List<String> tokens = new ArrayList<>(ByteAlphabet.sorted());
        for (BytePairTrainer.Merge merge : merges) {
            if (!tokens.contains(merge.both())) {
                tokens.add(merge.both());
            }
        }
        Files.createDirectories(folder);
        save(folder.resolve("tokenizer.json"), tokenizer(tokens, merges));
        save(folder.resolve("tokenizer_config.json"), config(tokens.size()));
        save(
                folder.resolve("special_tokens_map.json"),
                NODES.objectNode()
                        .put("bos_token", SPECIAL.get(0))
                        .put("eos_token", SPECIAL.get(1)));
    }

    private static void save(Path file, ObjectNode node) throws IOException {
        JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), node);
    }

    private static ObjectNode tokenizer(List<String> tokens, List<BytePairTrainer.Merge> merges) {
        ObjectNode file = NODES.objectNode().put("version", "1.0");
        file.putNull("truncation");
        file.putNull("padding");
        ArrayNode added = file.putArray("added_tokens");
        for (int i = 0; i < SPECIAL.size(); i++) {
            added.add(special(SPECIAL.get(i), NODES.objectNode().put("id", tokens.size() + i)));
        }
        file.putNull("normalizer");
        file.set("pre_tokenizer", preTokenizer());
        file.set("post_processor", postProcessor(tokens.size()));
        file.set("decoder", byteLevel(true, true));
        ObjectNode model = file.putObject("model").put("type", "BPE");
        model.putNull("dropout");
        model.putNull("unk_token");
        model.putNull("continuing_subword_prefix");
        model.putNull("end_of_word_suffix");
        model.put("fuse_unk", false).put("byte_fallback", false).put("ignore_merges", true);
        ObjectNode vocabulary = model.putObject("vocab");
        for (int id = 0; id < tokens.size(); id++) {
            vocabulary.put(tokens.get(id), id);
        }
        ArrayNode list = model.putArray("merges");
        merges.forEach(merge -> list.add(merge.left() + " " + merge.right()));
        return file;
    }

    private static ObjectNode special(String name, ObjectNode node) {
        return node.put("content", name)
                .put("single_word", false)
                .put("lstrip", false)
                .put("rstrip", false)
                .put("normalized", false)
                .put("special", true);
    }

    private static ObjectNode byteLevel(boolean prefix, boolean regex) {
        return NODES.objectNode()
                .put("type", "ByteLevel")
                .put("add_prefix_space", prefix)
                .put("trim_offsets", true)
                .put("use_regex", regex);
    }

    private static ObjectNode preTokenizer() {
        ObjectNode node = NODES.objectNode().put("type", "Sequence");
        ArrayNode steps = node.putArray("pretokenizers");
        ObjectNode split = steps.addObject().put("type", "Split");
        split.putObject("pattern").put("Regex", BytePairTrainer.PATTERN);
        split.put("behavior", "Isolated").put("invert", false);
        steps.add(byteLevel(false, false));
        return node;
    }

    private static ObjectNode postProcessor(int firstSpecial) {
        String begin = SPECIAL.getFirst();
        ObjectNode node = NODES.objectNode().put("type", "Sequence");
        ArrayNode processors = node.putArray("processors");
        processors.add(byteLevel(true, true).put("trim_offsets", false));
        ObjectNode template = processors.addObject().put("type", "TemplateProcessing");
        ArrayNode single = template.putArray("single");
        part(single, "SpecialToken", begin, 0);
        part(single, "Sequence", "A", 0);
        ArrayNode pair = template.putArray("pair");
        part(pair, "SpecialToken", begin, 0);
        part(pair, "Sequence", "A", 0);
        part(pair, "SpecialToken", begin, 1);
        part(pair, "Sequence", "B", 1);
        ObjectNode own = template.putObject("special_tokens").putObject(begin).put("id", begin);
        own.putArray("ids").add(firstSpecial);
        own.putArray("tokens").add(begin);
        return node;
    }

    private static void part(ArrayNode list, String kind, String id, int type) {
        list.addObject().putObject(kind).put("id", id).put("type_id", type);
    }

    private static ObjectNode config(int firstSpecial) {
        ObjectNode file = NODES.objectNode();
        ObjectNode added = file.putObject("added_tokens_decoder");
        for (int i = 0; i < SPECIAL.size(); i++) {
            added.set(
                    Integer.toString(firstSpecial + i),
                    special(SPECIAL.get(i), NODES.objectNode()));
        }
        return file.put("bos_token", SPECIAL.get(0))
                .put("eos_token", SPECIAL.get(1))
                .put("clean_up_tokenization_spaces", true)
                .put("tokenizer_class", "PreTrainedTokenizerFast");
    }
}
