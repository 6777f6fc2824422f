package dragonfly.app.export;

import java.awt.image.BufferedImage;

/**
 * A picture that goes into a document.
 *
 * @param image its pixels, handed over
 * @param caption one sentence below it
 */
public record KeyPicture(BufferedImage image, String caption) {}
