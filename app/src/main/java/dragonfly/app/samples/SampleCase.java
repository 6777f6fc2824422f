package dragonfly.app.samples;

import dragonfly.phantom.Phantom;
import dragonfly.phantom.file.Format;
import dragonfly.phantom.scene.Kind;
import dragonfly.phantom.scene.Scene;
import dragonfly.phantom.text.Question;
import dragonfly.phantom.text.QuestionType;
import dragonfly.phantom.text.Questions;

import java.util.Optional;

/**
 * The sample cases, in the order of the start page. The phantoms were chosen among the seeds 0 to
 * 39,999, which no training and no judging of a run draws from: clear, little grain, nothing in
 * them but what they are to show, and every small thing well inside one high sub-image.
 */
public enum SampleCase {
    /**
     * One micronodule in the left lung's middle zone and two vessel crossings. It lies in the
     * middle of high sub-image 10, which the strategy random does not read with seed 0: so the
     * switches of the selection can be seen at work.
     */
    MICRONODULE(
            "Chest film with a calcified micronodule", Kind.CHEST, 10338, QuestionType.MICRONODULE),
    /** Three vessel crossings, as dense and as large as micronodules, and nothing else. */
    CROSSINGS("Chest film with vessel crossings", Kind.CHEST, 11587, QuestionType.MICRONODULE),
    /** No finding; one vessel crossing, as every healthy lung has. The least grain of its like. */
    HEALTHY("Healthy chest film", Kind.CHEST, 8315, QuestionType.MICRONODULE),
    /** A right effusion with a clear meniscus, in a file that stores white as 0 (MONOCHROME1). */
    EFFUSION(
            "Chest film with an effusion, stored inverted",
            Kind.CHEST,
            15062,
            QuestionType.EFFUSION_SIDE),
    /** Four microaneurysms on a pale fundus, where they show best, and two vessel stubs. */
    MICROANEURYSMS("Fundus with microaneurysms", Kind.FUNDUS, 13412, QuestionType.MICROANEURYSM),
    /** Six vessel stubs on as pale a fundus, and nothing else. */
    STUBS("Fundus without microaneurysms", Kind.FUNDUS, 440, QuestionType.MICROANEURYSM),
    /** Two mitoses far from each other, a pyknotic nucleus and a gland. */
    MITOSES("Slide with mitoses", Kind.HISTOLOGY, 3893, QuestionType.MITOSIS),
    /** Three pyknotic nuclei, as large and as dark as mitoses, and nothing else. */
    PYKNOSIS("Slide with pyknotic nuclei", Kind.HISTOLOGY, 19249, QuestionType.MITOSIS),
    /** A real image, which a model trained on phantoms must refuse. */
    ABDOMEN("MR of an abdomen, a real image");

    private static final String MR = "mr-examples-overlay.dcm";

    private final String words;
    private final Optional<Kind> kind;
    private final long seed;
    private final Optional<QuestionType> asked;

    SampleCase(String words, Kind kind, long seed, QuestionType asked) {
        this.words = words;
        this.kind = Optional.of(kind);
        this.seed = seed;
        this.asked = Optional.of(asked);
    }

    SampleCase(String words) {
        this.words = words;
        this.kind = Optional.empty();
        this.seed = 0;
        this.asked = Optional.empty();
    }

    /** What it is, in a few words of ASCII; of a phantom they say that it is one. */
    public String title() {
        return kind.isEmpty() ? words : words + " (phantom)";
    }

    /** The name of its file. */
    public String fileName() {
        return format().map(format -> title() + "." + format.ending()).orElse(MR);
    }

    /** What a phantom shows; empty for a real image. */
    public Optional<Scene> scene() {
        return kind.map(of -> Phantom.scene(of, seed));
    }

    /**
     * The question that it answers best, with the phantom's true answer; empty for a real image.
     */
    public Optional<Question> question() {
        return scene().flatMap(
                        scene ->
                                Questions.of(scene).stream()
                                        .filter(each -> asked.equals(Optional.of(each.type())))
                                        .findFirst());
    }

    /** How it is stored; empty for a real image, which is stored already. */
    Optional<Format> format() {
        return kind.map(of -> of == Kind.HISTOLOGY ? Format.TIFF : Format.DICOM);
    }

    /**
     * The DICOM modality code by which questions are suggested; a file that is no DICOM does not
     * say it.
     */
    public String modality() {
        return kind.map(SampleCase::modality).orElse("MR");
    }

    private static String modality(Kind kind) {
        return switch (kind) {
            case CHEST -> "CR";
            case FUNDUS -> "OP";
            case HISTOLOGY -> "SM";
        };
    }

    /** Changes when another phantom is drawn. */
    String mark() {
        return title() + " " + seed;
    }
}
