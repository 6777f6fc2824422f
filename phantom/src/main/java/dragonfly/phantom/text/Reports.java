package dragonfly.phantom.text;

import dragonfly.phantom.scene.ChestScene;
import dragonfly.phantom.scene.FindingType;
import dragonfly.phantom.scene.FundusScene;
import dragonfly.phantom.scene.HistologyScene;
import dragonfly.phantom.scene.Retinopathy;
import dragonfly.phantom.scene.Scene;

import java.util.List;
import java.util.Locale;

/** Writes the report of a phantom: what was looked for, found or not, and what it amounts to. */
public final class Reports {
    private Reports() {}

    /** The report of a scene. */
    public static Report of(Scene scene) {
        return switch (scene) {
            case ChestScene chest -> ofChest(chest);
            case FundusScene fundus -> ofFundus(fundus);
            case HistologyScene slide -> ofSlide(slide);
        };
    }

    private static Report ofChest(ChestScene scene) {
        List<String> findings =
                List.of(
                        scene.cardiomegaly()
                                ? "The heart is enlarged."
                                : "The heart is of normal size.",
                        sided(scene, FindingType.EFFUSION, "pleural effusion"),
                        sided(scene, FindingType.PNEUMOTHORAX, "pneumothorax"),
                        Answers.mass(scene)
                                .map(found -> massSentence(scene))
                                .orElse("There is no mass."),
                        Answers.place(scene, FindingType.MICRONODULE)
                                .map(Answers::words)
                                .map("A calcified micronodule lies in the %s zone."::formatted)
                                .orElse("There is no calcified micronodule."),
                        device(scene));
        return new Report(findings, impression(scene, "No abnormality."));
    }

    private static String massSentence(ChestScene scene) {
        return "A %s mass lies in the %s zone."
                .formatted(
                        Answers.of(QuestionType.MASS_TYPE, scene),
                        Answers.of(QuestionType.MASS_ZONE, scene));
    }

    private static String sided(ChestScene scene, FindingType type, String what) {
        return Answers.place(scene, type)
                .map(at -> "There is a " + Answers.word(at.side()) + " " + what + ".")
                .orElse("There is no " + what + ".");
    }

    private static String device(ChestScene scene) {
        String device = Answers.of(QuestionType.DEVICE, scene);
        return device.equals(Answers.NONE)
                ? "There is no device."
                : "A " + device + " is in place.";
    }

    private static Report ofFundus(FundusScene scene) {
        String count = Answers.of(QuestionType.MICROANEURYSM_COUNT, scene);
        List<String> findings =
                List.of(
                        "This is a " + Answers.word(scene.eye().side()) + " eye.",
                        scene.cupEnlarged() ? "The cup is enlarged." : "The cup is of normal size.",
                        count.equals(Answers.NONE)
                                ? "There are no microaneurysms."
                                : "There are " + count + " microaneurysms.",
                        several(scene, FindingType.HAEMORRHAGE, "haemorrhages"),
                        several(scene, FindingType.EXUDATE, "hard exudates"),
                        several(scene, FindingType.COTTON_WOOL, "cotton-wool spots"));
        String grade =
                scene.grade() == Retinopathy.NONE
                        ? "No retinopathy"
                        : capital(Answers.word(scene.grade())) + " retinopathy";
        return new Report(findings, grade + (scene.cupEnlarged() ? " and an enlarged cup." : "."));
    }

    private static String several(FundusScene scene, FindingType type, String what) {
        return (scene.has(type) ? "There are " : "There are no ") + what + ".";
    }

    private static Report ofSlide(HistologyScene scene) {
        int mitoses = scene.findings(FindingType.MITOSIS).size();
        String count = Answers.of(QuestionType.MITOSIS_COUNT, scene);
        List<String> findings =
                List.of(
                        "The nuclear density is " + Answers.word(scene.density()) + ".",
                        scene.has(FindingType.GLAND) ? "There is a gland." : "There is no gland.",
                        mitoses == 0
                                ? "There are no mitoses."
                                : mitoses == 1
                                        ? "There is one mitosis."
                                        : "There are " + count + " mitoses.");
        return new Report(findings, mitoses == 0 ? "No mitotic activity." : "Mitotic activity.");
    }

    private static String impression(Scene scene, String nothing) {
        List<String> found = Phrases.of(scene);
        return found.isEmpty() ? nothing : capital(Phrases.join(found)) + ".";
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
