package dragonfly.phantom.file;

import dragonfly.phantom.scene.Kind;

/** The kinds of file a phantom is written as. */
public enum Format {
    /** 8-bit RGB of any kind. */
    PNG("png"),
    /** Computed radiography for a chest, ophthalmic photography for a fundus. */
    DICOM("dcm"),
    /** A tiled pyramid for a slide. */
    TIFF("tif");

    private final String ending;

    Format(String ending) {
        this.ending = ending;
    }

    /** The end of a file's name, without the dot. */
    public String ending() {
        return ending;
    }

    /** Whether a kind of picture is written in the format. */
    public boolean fits(Kind kind) {
        return switch (this) {
            case PNG -> true;
            case DICOM -> kind != Kind.HISTOLOGY;
            case TIFF -> kind == Kind.HISTOLOGY;
        };
    }
}
