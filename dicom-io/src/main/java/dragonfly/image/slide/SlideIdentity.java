package dragonfly.image.slide;

import dragonfly.image.Identity;

/** Who and what a slide shows if its file has no fields for that. */
public final class SlideIdentity {
    /** Nothing but the modality: slide microscopy. */
    public static final Identity MICROSCOPY =
            new Identity(
                    "", "", "", "", "", "", "", "", "", "", "", "", "", "SM", "", "", "", "", "",
                    "", "");

    private SlideIdentity() {}
}
