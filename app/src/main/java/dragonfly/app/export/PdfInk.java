package dragonfly.app.export;

import java.awt.Color;

/**
 * How a piece of text looks on paper.
 *
 * @param size in points
 * @param bold whether its strokes are thickened (the shipped family has one weight)
 * @param colour of the letters
 */
record PdfInk(float size, boolean bold, Color colour) {
    static final Color GRAY = new Color(0x55, 0x5b, 0x63);
    static final Color RED = new Color(0xb0, 0x1e, 0x1e);

    static final PdfInk TITLE = new PdfInk(17, true, Color.BLACK);
    static final PdfInk BODY = new PdfInk(10.5f, false, Color.BLACK);
    static final PdfInk STRONG = new PdfInk(10.5f, true, Color.BLACK);
    static final PdfInk SMALL = new PdfInk(8, false, GRAY);
    static final PdfInk SMALL_STRONG = new PdfInk(8, true, GRAY);
    static final PdfInk WARNING = new PdfInk(9, false, RED);
    static final PdfInk STAMP = new PdfInk(13, true, RED);

    /** Words that are struck through: still to be read. */
    static final PdfInk VOID = new PdfInk(10.5f, false, GRAY);

    static final PdfInk MARK = new PdfInk(10.5f, false, RED);
    static final PdfInk STRONG_WARNING = new PdfInk(9, true, RED);
    static final PdfInk FOOT_WARNING = new PdfInk(8, false, RED);

    /** From one base line to the next, in points. */
    float leading() {
        return size * 1.38f;
    }
}
