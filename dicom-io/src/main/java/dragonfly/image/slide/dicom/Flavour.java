package dragonfly.image.slide.dicom;

import java.util.List;

/** What an instance of a slide shows: value 3 of Image Type, PS3.3 C.8.12.4.1.1. */
enum Flavour {
    /** The slide itself, or one resolution of it. */
    VOLUME(""),
    /** All of the slide on one small picture. */
    THUMBNAIL("thumbnail"),
    /** The paper label, which holds names. */
    LABEL("label"),
    /** The glass as a camera sees it, mostly with the label. */
    OVERVIEW("macro");

    private final String associated;

    Flavour(String associated) {
        this.associated = associated;
    }

    /** What the picture beside the slide is called, in OpenSlide's words. */
    String associated() {
        return associated;
    }

    /** An instance that does not say what it is, or says something new, is the slide. */
    static Flavour of(List<String> imageType) {
        return switch (imageType.size() < 3 ? "" : imageType.get(2)) {
            case "THUMBNAIL" -> THUMBNAIL;
            case "LABEL" -> LABEL;
            // LOCALIZER is what early objects say.
            case "OVERVIEW", "LOCALIZER" -> OVERVIEW;
            default -> VOLUME;
        };
    }
}
