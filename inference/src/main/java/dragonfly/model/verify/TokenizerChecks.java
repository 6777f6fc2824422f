package dragonfly.model.verify;

import com.fasterxml.jackson.databind.JsonNode;

import dragonfly.model.bundle.ModelException;
import dragonfly.model.text.Tokenizer;
import dragonfly.model.text.TokenizerException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Compares a tokenizer with a file of texts, ids and decoded texts. */
record TokenizerChecks(Tally tally, GoldenFolder folder) {
    void check(Path file) throws ModelException {
        JsonNode expected = GoldenFolder.json(file);
        String scope = "tokenizer/" + GoldenFolder.stem(file);
        Path source = folder.root().resolve(expected.path("tokenizer").asText());
        if (!Files.isRegularFile(source)) {
            tally.skip(
                    scope
                            + ": its vocabulary (“"
                            + expected.path("tokenizer").asText()
                            + "”) is not in the folder.");
            return;
        }
        Tokenizer tokenizer;
        try {
            tokenizer = Tokenizer.read(source);
        } catch (TokenizerException e) {
            tally.failure(scope, "ids", String.valueOf(e.getMessage()));
            return;
        }
        int row = 0;
        for (JsonNode text : expected.path("rows")) {
            check(tokenizer, text, scope, "row " + row++);
        }
    }

    private void check(Tokenizer tokenizer, JsonNode row, String scope, String where) {
        int[] wanted = new int[row.path("ids").size()];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = row.path("ids").path(i).asInt();
        }
        if (row.has("text")) {
            int[] ids = tokenizer.encodeWithoutBos(row.path("text").asText());
            tally.exact(scope, "ids", where, Arrays.equals(ids, wanted));
        }
        if (row.has("decoded")) {
            tally.exact(
                    scope,
                    "decoded",
                    where,
                    row.path("decoded").asText().equals(tokenizer.decode(wanted)));
        }
        if (row.has("decoded_skip_special")) {
            tally.exact(
                    scope,
                    "decoded, special skipped",
                    where,
                    row.path("decoded_skip_special")
                            .asText()
                            .equals(tokenizer.decodeSkippingSpecial(wanted)));
        }
    }
}
