package dragonfly.training.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.model.text.Tokenizer;
import dragonfly.model.text.TokenizerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

final class BytePairTrainerTest {
    private static final List<String> CORPUS =
            List.of(
                    "Is there a micronodule in the left lung?",
                    "Is there a micronodule in the right lung?",
                    "Is there a mitosis?",
                    "Findings: no micronodule.\n\nImpression: no mitosis.",
                    "Findings: 12 mitoses – naïve.");

    @TempDir private Path folder;

    private Tokenizer trained(int merges) throws IOException, TokenizerException {
        TokenizerFiles.write(folder, BytePairTrainer.learn(CORPUS, merges));
        return Tokenizer.read(folder.resolve("tokenizer.json"));
    }

    @Test
    void textComesBackFromItsTokens() throws IOException, TokenizerException {
        Tokenizer tokenizer = trained(200);
        for (String text : CORPUS) {
            assertEquals(text, tokenizer.decode(tokenizer.encodePlain(text)));
        }
        String unseen = "Größe 3,5 µm ✓ <|eot_id|>";
        assertEquals(unseen, tokenizer.decode(tokenizer.encodePlain(unseen)));
    }

    @Test
    void aFrequentWordIsOneTokenAndARareOneIsNot() throws IOException, TokenizerException {
        Tokenizer tokenizer = trained(200);
        assertEquals(1, tokenizer.encodePlain(" micronodule").length);
        assertTrue(tokenizer.encodePlain("naïve").length > 1);
    }

    @Test
    void everyTextBeginsWithTheBeginOfTextToken() throws IOException, TokenizerException {
        Tokenizer tokenizer = trained(20);
        int begin = tokenizer.id("<|begin_of_text|>").orElseThrow();
        assertEquals(begin, tokenizer.encode("Is there")[0]);
        assertEquals(256 + 20 + TokenizerFiles.SPECIAL.size(), tokenizer.vocabularySize());
    }

    @Test
    void theSameCorpusGivesTheSameMergesWhateverItsOrder() {
        assertEquals(
                BytePairTrainer.learn(CORPUS, 100), BytePairTrainer.learn(CORPUS.reversed(), 100));
    }

    @Test
    void noPairIsMergedAcrossWordsOrThatOccursOnce() {
        for (BytePairTrainer.Merge merge : BytePairTrainer.learn(CORPUS, 1_000)) {
            assertTrue(merge.both().lastIndexOf('Ġ') <= 0, merge.both());
        }
        assertArrayEquals(new Object[0], BytePairTrainer.learn(List.of("abc"), 10).toArray());
    }
}
