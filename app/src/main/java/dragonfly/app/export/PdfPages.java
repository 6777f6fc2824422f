package dragonfly.app.export;

import dragonfly.app.export.PdfFonts.Run;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A4 pages that fill from top to bottom; a new one is begun where the next line does not fit. Every
 * page begins with the same head. Close it before the document is saved.
 */
final class PdfPages implements AutoCloseable {
    static final float MARGIN = 54;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float TOP = PDRectangle.A4.getHeight() - 42;
    private static final float BOTTOM = 74;

    /** Draws what stands on top of every page. */
    @FunctionalInterface
    interface Head {
        void draw(PdfPages pages) throws IOException;
    }

    private final PDDocument document;
    private final PdfFonts fonts;
    private final Head head;
    private final List<PDPageContentStream> contents = new ArrayList<>();
    private float y;

    PdfPages(PDDocument document, PdfFonts fonts, Head head) throws IOException {
        this.document = document;
        this.fonts = fonts;
        this.head = head;
        newPage();
    }

    int count() {
        return contents.size();
    }

    /** Height that is left on this page, in points. */
    float room() {
        return y - BOTTOM;
    }

    void newPage() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        contents.add(new PDPageContentStream(document, page));
        y = TOP;
        head.draw(this);
    }

    void space(float points) {
        y -= points;
    }

    /** Text broken into lines over the whole width. */
    void text(String text, PdfInk ink) throws IOException {
        text(text, ink, 0);
    }

    /** Text whose lines all begin {@code indent} points from the margin. */
    void text(String text, PdfInk ink, float indent) throws IOException {
        for (String line : lines(text, ink, WIDTH - indent)) {
            line(line, ink, indent);
        }
    }

    /** Text of which parts are struck through, broken into lines over the whole width. */
    void text(StruckText text) throws IOException {
        StruckText printable = text.mapped(fonts::printable);
        LineBreaker breaker =
                new LineBreaker(piece -> fonts.width(piece, PdfInk.BODY.size()), WIDTH);
        for (StruckText line : printable.lines(breaker)) {
            need(PdfInk.BODY.leading());
            y -= PdfInk.BODY.leading();
            float x = MARGIN;
            for (StruckText.Piece piece : line.pieces()) {
                PdfInk ink =
                        switch (piece.look()) {
                            case PLAIN -> PdfInk.BODY;
                            case STRUCK -> PdfInk.VOID;
                            case MARK -> PdfInk.MARK;
                        };
                float width = fonts.width(piece.text(), ink.size());
                place(current(), piece.text(), ink, x, y);
                if (piece.look() == StruckText.Look.STRUCK) {
                    strike(x, width, ink);
                }
                x += width;
            }
        }
    }

    private void strike(float x, float width, PdfInk ink) throws IOException {
        PDPageContentStream page = current();
        page.setStrokingColor(PdfInk.RED);
        page.setLineWidth(0.8f);
        page.moveTo(x, y + ink.size() * 0.3f);
        page.lineTo(x + width, y + ink.size() * 0.3f);
        page.stroke();
    }

    /** A label at the margin and a text beside it. */
    void entry(String label, String text, PdfInk labelInk, PdfInk ink, float indent)
            throws IOException {
        boolean first = true;
        for (String line : lines(text, ink, WIDTH - indent)) {
            need(ink.leading());
            if (first) {
                place(current(), fonts.printable(label), labelInk, MARGIN, y - ink.leading());
                first = false;
            }
            line(line, ink, indent);
        }
    }

    private List<String> lines(String text, PdfInk ink, float width) {
        return new LineBreaker(piece -> fonts.width(piece, ink.size()), width)
                .lines(fonts.printable(text));
    }

    private void line(String line, PdfInk ink, float indent) throws IOException {
        need(ink.leading());
        y -= ink.leading();
        place(current(), line, ink, MARGIN + indent, y);
    }

    private void need(float height) throws IOException {
        if (room() < height) {
            newPage();
        }
    }

    /** A text that ends at the right margin, on the line last written. */
    void atRight(String text, PdfInk ink) throws IOException {
        String printable = fonts.printable(text);
        place(current(), printable, ink, MARGIN + WIDTH - fonts.width(printable, ink.size()), y);
    }

    /** A thin line over the whole width, below what was written. */
    void rule() throws IOException {
        y -= 5;
        PDPageContentStream page = current();
        page.setStrokingColor(PdfInk.GRAY);
        page.setLineWidth(0.5f);
        page.moveTo(MARGIN, y);
        page.lineTo(MARGIN + WIDTH, y);
        page.stroke();
        y -= 4;
    }

    /** A picture as wide as the column allows, not higher than {@code highest} points. */
    void picture(PDImageXObject image, float highest) throws IOException {
        float scale =
                Math.min(WIDTH / image.getWidth(), Math.min(highest, room()) / image.getHeight());
        float height = image.getHeight() * scale;
        current().drawImage(image, MARGIN, y - height, image.getWidth() * scale, height);
        y -= height;
    }

    /**
     * Writes the foot of every page: what the words are, on up to two lines, and where they are
     * from.
     */
    void foot(String warning, String left) throws IOException {
        for (int page = 0; page < contents.size(); page++) {
            String number = "Page " + (page + 1) + " of " + contents.size();
            float numberWidth = fonts.width(number, PdfInk.SMALL.size());
            List<String> lines = lines(left, PdfInk.SMALL, WIDTH - numberWidth - 12);
            float above = 36;
            for (String line : lines(warning, PdfInk.FOOT_WARNING, WIDTH).reversed()) {
                above += PdfInk.FOOT_WARNING.leading();
                place(contents.get(page), line, PdfInk.FOOT_WARNING, MARGIN, above);
            }
            place(contents.get(page), lines.getFirst(), PdfInk.SMALL, MARGIN, 36);
            place(contents.get(page), number, PdfInk.SMALL, MARGIN + WIDTH - numberWidth, 36);
        }
    }

    private PDPageContentStream current() {
        return contents.getLast();
    }

    private void place(
            PDPageContentStream page, String printable, PdfInk ink, float x, float baseLine)
            throws IOException {
        page.beginText();
        page.setNonStrokingColor(ink.colour());
        page.setStrokingColor(ink.colour());
        page.setLineWidth(ink.size() / 32);
        page.setRenderingMode(ink.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        page.newLineAtOffset(x, baseLine);
        for (Run run : fonts.runs(printable)) {
            page.setFont(run.font(), ink.size());
            page.showText(run.text());
        }
        page.endText();
    }

    @Override
    public void close() throws IOException {
        for (PDPageContentStream content : contents) {
            content.close();
        }
    }
}
