package dragonfly.app.report;

/**
 * How far a report is. Signing comes with the report module; until then nothing leaves this state.
 */
public enum DraftState {
    /** Not verified by a person; everything written out says so. */
    DRAFT("DRAFT", "Draft, not verified by a person");

    private final String label;
    private final String sentence;

    DraftState(String label, String sentence) {
        this.label = label;
        this.sentence = sentence;
    }

    /** The word that stands on every page. */
    public String label() {
        return label;
    }

    /** The same in a sentence. */
    public String sentence() {
        return sentence;
    }
}
