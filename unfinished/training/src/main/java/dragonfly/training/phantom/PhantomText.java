package dragonfly.training.phantom;

import dragonfly.model.bundle.StandardPrompts;
import dragonfly.phantom.Phantom;
import dragonfly.phantom.scene.FindingType;
import dragonfly.phantom.scene.Kind;
import dragonfly.phantom.scene.Scene;
import dragonfly.training.data.Form;
import dragonfly.training.data.Instruction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can be asked of a phantom, as instructions. */
final class PhantomText {
    private static final int CORPUS = 600;

    private PhantomText() {}

    static List<Instruction> instructions(Scene scene) {
        List<Instruction> all = new ArrayList<>();
        all.add(
                new Instruction(
                        "modality",
                        Form.QUESTION,
                        false,
                        "What kind of image is this?",
                        name(scene.kind())));
        List<String> present = new ArrayList<>();
        for (FindingType type : FindingType.values()) {
            if (type.kind() != scene.kind() || type.decoy()) {
                continue;
            }
            boolean has = scene.has(type);
            if (has) {
                present.add(name(type));
            }
            boolean high =
                    type == FindingType.MICRONODULE
                            || type == FindingType.MICROANEURYSM
                            || type == FindingType.MITOSIS;
            all.add(
                    new Instruction(
                            name(type),
                            Form.QUESTION,
                            high,
                            "Is there a " + name(type) + "?",
                            has ? "Yes" : "No"));
        }
        String found = present.isEmpty() ? "no finding" : String.join(", ", present);
        all.add(
                new Instruction(
                        "caption",
                        Form.CAPTION,
                        false,
                        StandardPrompts.PUBLISHED_CAPTION,
                        "A " + name(scene.kind()) + " image with " + found + "."));
        String each =
                Arrays.stream(FindingType.values())
                        .filter(type -> type.kind() == scene.kind() && !type.decoy())
                        .map(type -> (scene.has(type) ? "There is " : "No ") + name(type) + ".")
                        .collect(Collectors.joining(" "));
        all.add(
                new Instruction(
                        "report",
                        Form.REPORT,
                        false,
                        StandardPrompts.DEFAULT_REPORT,
                        "Findings: " + each + "\n\nImpression: " + found + "."));
        return all;
    }

    static List<Instruction> textOnly() {
        return Arrays.stream(FindingType.values())
                .map(
                        type ->
                                new Instruction(
                                        "text",
                                        Form.QUESTION,
                                        false,
                                        "On what kind of image can a " + name(type) + " be seen?",
                                        name(type.kind())))
                .toList();
    }

    static List<String> corpus() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < CORPUS; i++) {
            List<Kind> kinds = List.of(Kind.values());
            Kind kind = kinds.get(i % kinds.size());
            for (Instruction instruction : instructions(Phantom.scene(kind, i))) {
                texts.add(instruction.question());
                texts.add(instruction.answer());
            }
        }
        for (Instruction instruction : textOnly()) {
            texts.add(instruction.question());
            texts.add(instruction.answer());
        }
        return texts;
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
