package dragonfly.image;

/**
 * Which way the patient lies in the picture: the letters to show at its edges, each of {@code R L A
 * P H F} or a combination with the strongest direction first ("LA"), "" where unknown.
 */
public record Orientation(String left, String right, String top, String bottom) {
    /** Nothing is known. */
    public static Orientation unknown() {
        return new Orientation("", "", "", "");
    }

    /** Whether any edge has a letter. */
    public boolean isKnown() {
        return !(left + right + top + bottom).isEmpty();
    }
}
