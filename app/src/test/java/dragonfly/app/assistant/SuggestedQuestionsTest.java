package dragonfly.app.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestedQuestionsTest {
    private final SuggestedQuestions questions = SuggestedQuestions.load();

    @ParameterizedTest
    @ValueSource(strings = {"CR", "DX", "CT", "MR", "US", "OP", "SM"})
    void everyModalityOfTheIssueHasQuestionsOfItsOwn(String modality) {
        assertFalse(questions.of(modality).isEmpty());
        assertNotEquals(questions.of(""), questions.of(modality));
    }

    @Test
    void aPhotographAndAnythingUnknownHaveGeneralOnes() {
        assertFalse(questions.of("").isEmpty());
        assertEquals(questions.of(""), questions.of("XYZ"));
    }
}
