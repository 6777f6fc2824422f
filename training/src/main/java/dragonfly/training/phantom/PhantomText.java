package dragonfly.training.phantom;

import dragonfly.model.bundle.StandardPrompts;
import dragonfly.phantom.scene.Scene;
import dragonfly.phantom.text.Captions;
import dragonfly.phantom.text.Question;
import dragonfly.phantom.text.Questions;
import dragonfly.phantom.text.Reports;
import dragonfly.phantom.text.Vocabulary;
import dragonfly.phantom.text.Wordings;
import dragonfly.training.data.Form;
import dragonfly.training.data.Instruction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What can be asked of a phantom, and without one, as instructions. */
final class PhantomText {
    private static final String TEXT_ONLY = "text-only.tsv";

    /** So often stands the text that the corpus of phantoms lacks beside it. */
    private static final int COPIES = 3;

    private final List<Instruction> textOnly = readTextOnly();

    /** Every wording of every question, the caption, the report. */
    static List<Instruction> instructions(Scene scene) {
        List<Instruction> all = new ArrayList<>();
        for (Question question : Questions.of(scene)) {
            for (String wording : question.wordings()) {
                all.add(
                        new Instruction(
                                question.type().id(),
                                Form.QUESTION,
                                question.needsHigh(),
                                wording,
                                question.answer()));
            }
        }
        String caption = Captions.of(scene);
        for (String prompt : Wordings.captionPrompts()) {
            all.add(new Instruction("caption", Form.CAPTION, false, prompt, caption));
        }
        String report = Reports.of(scene).text();
        reportPrompts()
                .forEach(
                        prompt ->
                                all.add(
                                        new Instruction(
                                                "report", Form.REPORT, false, prompt, report)));
        return all;
    }

    /** The phantoms' prompts, and the one that the product asks other checkpoints with. */
    private static Stream<String> reportPrompts() {
        return Stream.concat(
                Wordings.reportPrompts().stream(), Stream.of(StandardPrompts.DEFAULT_REPORT));
    }

    /** The prompt that asks the demonstration model for a report. */
    static String reportPrompt() {
        return Wordings.reportPrompts().getFirst();
    }

    List<Instruction> textOnly() {
        return textOnly;
    }

    List<String> corpus() {
        List<String> texts = new ArrayList<>(Vocabulary.corpus());
        for (int i = 0; i < COPIES; i++) {
            texts.add(StandardPrompts.DEFAULT_REPORT);
            for (Instruction instruction : textOnly) {
                texts.add(instruction.question());
                texts.add(instruction.answer());
            }
        }
        return texts;
    }

    private static List<Instruction> readTextOnly() {
        try (InputStream in = PhantomText.class.getResourceAsStream(TEXT_ONLY)) {
            if (in == null) {
                throw new IllegalStateException(TEXT_ONLY + " is not part of the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", 2))
                    .map(pair -> new Instruction("text", Form.QUESTION, false, pair[0], pair[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
