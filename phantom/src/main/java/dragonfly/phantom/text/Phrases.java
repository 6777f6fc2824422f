package dragonfly.phantom.text;

import dragonfly.phantom.scene.ChestScene;
import dragonfly.phantom.scene.FindingType;
import dragonfly.phantom.scene.FundusScene;
import dragonfly.phantom.scene.HistologyScene;
import dragonfly.phantom.scene.Scene;

import java.util.ArrayList;
import java.util.List;

/**
 * What is abnormal on a phantom, each in a few words; captions and impressions are made of them.
 */
final class Phrases {
    private Phrases() {}

    static List<String> of(Scene scene) {
        return switch (scene) {
            case ChestScene chest -> ofChest(chest);
            case FundusScene fundus -> ofFundus(fundus);
            case HistologyScene slide -> ofSlide(slide);
        };
    }

    private static List<String> ofChest(ChestScene scene) {
        List<String> found = new ArrayList<>();
        if (scene.cardiomegaly()) {
            found.add("an enlarged heart");
        }
        Answers.place(scene, FindingType.EFFUSION)
                .ifPresent(at -> found.add("a " + Answers.word(at.side()) + " pleural effusion"));
        Answers.place(scene, FindingType.PNEUMOTHORAX)
                .ifPresent(at -> found.add("a " + Answers.word(at.side()) + " pneumothorax"));
        if (scene.has(FindingType.MASS_SOLID)) {
            found.add("a solid mass");
        }
        if (scene.has(FindingType.MASS_CAVITARY)) {
            found.add("a cavitary mass");
        }
        if (scene.has(FindingType.MICRONODULE)) {
            found.add("a calcified micronodule");
        }
        if (scene.has(FindingType.CATHETER)) {
            found.add("a catheter");
        }
        if (scene.has(FindingType.PACEMAKER)) {
            found.add("a pacemaker");
        }
        return found;
    }

    private static List<String> ofFundus(FundusScene scene) {
        List<String> found = new ArrayList<>();
        if (scene.cupEnlarged()) {
            found.add("an enlarged cup");
        }
        if (scene.has(FindingType.MICROANEURYSM)) {
            found.add(Answers.of(QuestionType.MICROANEURYSM_COUNT, scene) + " microaneurysms");
        }
        if (scene.has(FindingType.HAEMORRHAGE)) {
            found.add("haemorrhages");
        }
        if (scene.has(FindingType.EXUDATE)) {
            found.add("hard exudates");
        }
        if (scene.has(FindingType.COTTON_WOOL)) {
            found.add("cotton-wool spots");
        }
        return found;
    }

    private static List<String> ofSlide(HistologyScene scene) {
        List<String> found = new ArrayList<>();
        if (scene.has(FindingType.GLAND)) {
            found.add("a gland");
        }
        int mitoses = scene.findings(FindingType.MITOSIS).size();
        if (mitoses > 0) {
            String count = Answers.of(QuestionType.MITOSIS_COUNT, scene);
            found.add(count + (mitoses == 1 ? " mitosis" : " mitoses"));
        }
        return found;
    }

    /** "a", "a and b", "a, b and c". */
    static String join(List<String> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        List<String> before = parts.subList(0, parts.size() - 1);
        return String.join(", ", before) + " and " + parts.getLast();
    }
}
