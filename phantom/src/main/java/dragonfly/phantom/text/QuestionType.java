package dragonfly.phantom.text;

import dragonfly.phantom.scene.Kind;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** The kinds of question: what is asked, of which pictures, and what the answer can be. */
public enum QuestionType {
    MODALITY("modality", null, Sees.COARSE, "radiograph", "fundus", "histology"),
    CARDIOMEGALY("cardiomegaly", Kind.CHEST, Sees.COARSE, "yes", "no"),
    EFFUSION_SIDE("effusion-side", Kind.CHEST, Sees.COARSE, "none", "right", "left"),
    PNEUMOTHORAX_SIDE("pneumothorax-side", Kind.CHEST, Sees.COARSE, "none", "right", "left"),
    DEVICE("device", Kind.CHEST, Sees.COARSE, "none", "catheter", "pacemaker"),
    MASS("mass", Kind.CHEST, Sees.COARSE, "yes", "no"),
    MASS_ZONE(
            "mass-zone",
            Kind.CHEST,
            Sees.COARSE,
            "none",
            "right upper",
            "right middle",
            "right lower",
            "left upper",
            "left middle",
            "left lower"),
    MASS_TYPE("mass-type", Kind.CHEST, Sees.FINE, "none", "solid", "cavitary"),
    MICRONODULE("micronodule", Kind.CHEST, Sees.FINE, "yes", "no"),
    MICRONODULE_ZONE("micronodule-zone", Kind.CHEST, Sees.FINE, "none", "upper", "middle", "lower"),
    MICRONODULE_SIDE("micronodule-side", Kind.CHEST, Sees.FINE, "none", "right", "left"),
    EYE_SIDE("eye-side", Kind.FUNDUS, Sees.COARSE, "right", "left"),
    CUP("cup", Kind.FUNDUS, Sees.COARSE, "yes", "no"),
    HAEMORRHAGE("haemorrhage", Kind.FUNDUS, Sees.COARSE, "yes", "no"),
    EXUDATE("exudate", Kind.FUNDUS, Sees.COARSE, "yes", "no"),
    COTTON_WOOL("cotton-wool", Kind.FUNDUS, Sees.COARSE, "yes", "no"),
    MICROANEURYSM("microaneurysm", Kind.FUNDUS, Sees.FINE, "yes", "no"),
    MICROANEURYSM_COUNT("microaneurysm-count", Kind.FUNDUS, Sees.FINE, "none", "few", "several"),
    RETINOPATHY_GRADE(
            "retinopathy-grade", Kind.FUNDUS, Sees.FINE, "none", "mild", "moderate", "severe"),
    NUCLEAR_DENSITY("nuclear-density", Kind.HISTOLOGY, Sees.COARSE, "low", "moderate", "high"),
    GLAND("gland", Kind.HISTOLOGY, Sees.COARSE, "yes", "no"),
    MITOSIS("mitosis", Kind.HISTOLOGY, Sees.FINE, "yes", "no"),
    MITOSIS_COUNT("mitosis-count", Kind.HISTOLOGY, Sees.FINE, "none", "one", "two", "three");

    private enum Sees {
        COARSE,
        FINE
    }

    private final String id;
    private final Optional<Kind> kind;
    private final Sees sees;

    /** Joined by commas: a text cannot change. */
    private final String answers;

    QuestionType(String id, @Nullable Kind kind, Sees sees, String... answers) {
        this.id = id;
        this.kind = Optional.ofNullable(kind);
        this.sees = sees;
        this.answers = String.join(",", answers);
    }

    /** Its name in files and tables. */
    public String id() {
        return id;
    }

    /** Whether it is asked of a kind of picture. */
    public boolean fits(Kind asked) {
        return kind.isEmpty() || kind.get() == asked;
    }

    /** Whether the answer, or a part of it, is seen at the high level only. */
    public boolean needsHigh() {
        return sees == Sees.FINE;
    }

    /** Whether it is answered by yes or no. */
    public boolean closed() {
        return answers().contains("yes");
    }

    /** All answers it can have. */
    public List<String> answers() {
        return List.of(answers.split(","));
    }
}
