package dragonfly.app.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.phantom.scene.Kind;
import dragonfly.phantom.text.QuestionType;
import dragonfly.phantom.text.Wordings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.Stream;

class SuggestedQuestionsTest {
    private final SuggestedQuestions questions = SuggestedQuestions.load();

    @ParameterizedTest
    @ValueSource(strings = {"CR", "DX", "CT", "MR", "US", "OP", "SM"})
    void everyModalityOfTheIssueHasQuestionsOfItsOwn(String modality) {
        assertFalse(questions.of(modality).isEmpty());
        assertNotEquals(questions.of(""), questions.of(modality));
    }

    /** The demonstration model knows these words and no others. */
    @ParameterizedTest
    @CsvSource({"CR, CHEST", "DX, CHEST", "OP, FUNDUS", "SM, HISTOLOGY", "GM, HISTOLOGY"})
    void ofWhatPhantomsShowThePhantomsOwnWordsAreSuggested(String modality, Kind kind) {
        List<String> own =
                Stream.of(QuestionType.values())
                        .filter(type -> type.fits(kind))
                        .flatMap(type -> Wordings.of(type).stream())
                        .toList();
        for (String question : questions.of(modality)) {
            assertTrue(own.contains(question), question);
        }
    }

    @Test
    void aPhotographAndAnythingUnknownHaveGeneralOnes() {
        assertFalse(questions.of("").isEmpty());
        assertEquals(questions.of(""), questions.of("XYZ"));
    }
}
