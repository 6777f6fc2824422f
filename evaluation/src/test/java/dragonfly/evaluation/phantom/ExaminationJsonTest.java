package dragonfly.evaluation.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dragonfly.model.bundle.ModelException;
import dragonfly.model.selection.Strategy;
import dragonfly.phantom.scene.Scene;
import dragonfly.phantom.text.QuestionType;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

final class ExaminationJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void whatWasWrittenIsReadAsItWas() throws ModelException, IOException {
        Oracle oracle =
                new Oracle(7, 3) {
                    @Override
                    String bend(Scene scene, String truth) {
                        return answers % 5 == 0 ? "“né\n\"|\u0000" : truth;
                    }
                };
        Plan plan =
                new Plan(
                        7,
                        3,
                        Arm.of(List.of(Strategy.REGION, Strategy.ALL), List.of(0, 6)),
                        EnumSet.complementOf(EnumSet.of(QuestionType.CUP)),
                        Plan.Wording.ALL,
                        2,
                        1);
        Examiner.Watch watch =
                new Examiner.Watch() {
                    @Override
                    public void done(int phantoms) {}

                    @Override
                    public boolean cancelled() {
                        return false;
                    }
                };
        Examination examination = Examiner.run(plan, oracle, watch, 1);
        ObjectNode root = ExaminationJson.of(examination);
        root.set("figures", FiguresJson.of(ArmFigures.of(examination, Optional.empty())));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExaminationJson.write(root, out);
        // As text: the parser's whole numbers are of the smallest type that holds them.
        assertEquals(root.toString(), JSON.readTree(out.toByteArray()).toString());
        Examination again = ExaminationJson.read(JSON.readTree(out.toByteArray()));
        assertEquals(examination, again);
        assertEquals(root.get("figures"), FiguresJson.of(ArmFigures.of(again, Optional.empty())));
    }

    @Test
    void somethingElseIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> ExaminationJson.read(JSON.readTree("{\"results\":[]}")));
    }
}
