package dragonfly.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.app.report.Drafts;
import dragonfly.app.report.ReportDraft;
import dragonfly.model.explain.DomainVerdict;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

final class DraftPdfTest {
    @TempDir Path folder;

    private PDDocument written(ReportDraft draft, Optional<KeyPicture> picture) throws IOException {
        Path file = folder.resolve("draft.pdf");
        DraftPdf.write(draft, picture, file);
        return Loader.loadPDF(Files.readAllBytes(file));
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private static KeyPicture picture() {
        BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.GREEN);
        pen.drawRect(100, 100, 200, 120);
        pen.dispose();
        return new KeyPicture(image, "The picture as the model saw it, with the patches it read.");
    }

    @Test
    void aShortDraftIsOnePageWithItsWordsItsHistoryAndItsPicture() throws IOException {
        try (PDDocument pdf =
                written(
                        Drafts.of("The heart is normal.\nNo effusion.")
                                .revised("The heart is normal.\nNo large effusion.\nAda."),
                        Optional.of(picture()))) {
            assertEquals(1, pdf.getNumberOfPages());
            String text = text(pdf, 1);
            assertTrue(text.contains("The heart is normal.\nNo large effusion.\nAda."), text);
            assertTrue(
                    text.contains(
                            "1 as the model answered, 1 edited by a person, 1 written by a"
                                    + " person"));
            assertTrue(text.contains("v1-tiny (random weights), id 0123456789ab, fp32"));
            assertTrue(text.contains("region, k = 3, pinned 3 and 5"));
            assertTrue(text.contains("The picture as the model saw it"));
            assertTrue(pdf.getPage(0).getResources().getXObjectNames().iterator().hasNext());
        }
    }

    @Test
    void everyPageSaysThatItIsADraftWhatTheWordsAreForAndWhoseImageItIs() throws IOException {
        String answer = "The lungs are clear and the heart is of normal size. ".repeat(400);
        try (PDDocument pdf = written(Drafts.of(answer), Optional.of(picture()))) {
            int pages = pdf.getNumberOfPages();
            assertTrue(pages >= 4 && pages <= 12, "pages: " + pages);
            StringBuilder all = new StringBuilder();
            for (int page = 1; page <= pages; page++) {
                String text = text(pdf, page);
                assertTrue(text.startsWith("DRAFT"), text);
                assertTrue(text.contains("not verified by a person"), text);
                assertTrue(text.contains(Drafts.BANNER), text);
                assertTrue(text.contains("PHANTOM^ÉLODIE · F 054Y"), text);
                assertTrue(text.contains("Page " + page + " of " + pages), text);
                assertTrue(text.contains("v1-tiny (random weights) · on CPU"), text);
                all.append(text);
            }
            assertEquals(401, all.toString().split("lungs", -1).length);
        }
    }

    @Test
    void fontsAreEmbeddedSubsets() throws IOException {
        try (PDDocument pdf = written(Drafts.of("Größe 3,5 µm → αβγ Ж"), Optional.empty())) {
            for (PDPage page : pdf.getPages()) {
                page.getResources()
                        .getFontNames()
                        .forEach(
                                name -> {
                                    PDFont font = assertReadable(page, name);
                                    assertTrue(font.isEmbedded(), font.getName());
                                    assertTrue(font.getName().matches("[A-Z]{6}\\+.*"));
                                });
            }
            assertTrue(text(pdf, 1).contains("Größe 3,5 µm → αβγ Ж"));
        }
    }

    private static PDFont assertReadable(PDPage page, COSName name) {
        try {
            return page.getResources().getFont(name);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatNoFontHasStandsAsASignAndTheDocumentSaysSo() throws IOException {
        String hard = "Name 漢字 שלום \u0000\u0007\u200b\u202e e\u0301 \ud83e\udda9 \ud800 end.";
        try (PDDocument pdf = written(Drafts.of(hard), Optional.empty())) {
            String text = text(pdf, 1);
            assertTrue(text.contains("Name □□ □□□□  é □ □ end."), text);
            assertTrue(text.contains("Characters that this document's fonts lack"), text);
        }
        try (PDDocument pdf = written(Drafts.of("All there."), Optional.empty())) {
            assertFalse(text(pdf, 1).contains("fonts lack"));
        }
    }

    @Test
    void aWordLongerThanALineIsBrokenAndNothingLeavesThePaper() throws IOException {
        String word = "x".repeat(1_000);
        try (PDDocument pdf = written(Drafts.of("Before " + word + " after."), Optional.empty())) {
            String text = text(pdf, 1);
            assertEquals(
                    1_000,
                    text.lines()
                            .filter(l -> l.matches("x+( after\\.)?"))
                            .mapToInt(l -> (int) l.chars().filter(c -> c == 'x').count())
                            .sum());
            text.lines().forEach(line -> assertTrue(line.length() < 130, line));
        }
    }

    @Test
    void anEmptyDraftIsAPageToo() throws IOException {
        try (PDDocument pdf = written(Drafts.of(""), Optional.empty())) {
            assertEquals(1, pdf.getNumberOfPages());
        }
    }

    @Test
    void theTitleTellsNothingOfThePatient() throws IOException {
        try (PDDocument pdf = written(Drafts.of("Well."), Optional.empty())) {
            String title = pdf.getDocumentInformation().getTitle();
            assertEquals("Draft of a report (not verified)", title);
        }
    }

    @Test
    void ofAPictureOutsideTheDomainTheModelsSentencesAreStruckOnEveryPage() throws IOException {
        String answer = "The lungs are clear and the heart is of normal size. ".repeat(200);
        ReportDraft draft = Drafts.outside(answer).revised(answer + "\nSeen by Ada.");
        try (PDDocument pdf = written(draft, Optional.of(picture()));
                PDDocument plain = written(Drafts.of(answer), Optional.empty())) {
            int strokes = 0;
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                String text = text(pdf, page).replace("\n", " ");
                assertTrue(text.contains(DomainVerdict.WARNING), text);
                assertTrue(text.contains("distance 81.25, limit 17.10, nearest: fundus"), text);
                // In the head and in the foot.
                assertEquals(3, text.split(Pattern.quote(Drafts.BANNER), -1).length, text);
                assertTrue(text.contains("outside the model's domain, distance 81.25"), text);
                strokes += redLines(pdf.getPage(page - 1));
            }
            long lines = text(plain).lines().filter(line -> line.contains("lungs")).count();
            assertTrue(strokes >= lines && strokes <= lines + 200, strokes + " for " + lines);
            assertEquals(0, redLines(plain.getPage(0)));
            assertTrue(text(pdf).contains(DomainVerdict.VOID), "for who copies the words out");
        }
    }

    @Test
    void whatAPersonWroteIsNotStruck() throws IOException {
        try (PDDocument pdf =
                written(Drafts.outside("One.").revised("All of it by Ada."), Optional.empty())) {
            assertEquals(0, redLines(pdf.getPage(0)));
            assertTrue(text(pdf, 1).contains("All of it by Ada."));
            assertFalse(text(pdf, 1).contains(DomainVerdict.VOID));
            assertTrue(
                    text(pdf, 1).contains(DomainVerdict.WARNING),
                    "the picture is outside all the same");
        }
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }

    /** Lines drawn in red: a colour for strokes, then a move, a line and a stroke. */
    private static int redLines(PDPage page) throws IOException {
        int found = 0;
        boolean red = false;
        boolean path = false;
        List<Float> numbers = new ArrayList<>();
        for (Object token : new PDFStreamParser(page).parse()) {
            switch (token) {
                case COSNumber number -> numbers.add(number.floatValue());
                case Operator operator -> {
                    switch (operator.getName()) {
                        case "RG", "SC", "SCN" ->
                                red = numbers.size() == 3 && numbers.get(0) > 2 * numbers.get(1);
                        case "G" -> red = false;
                        case "l" -> path = true;
                        case "S" -> {
                            found += red && path ? 1 : 0;
                            path = false;
                        }
                        default -> {}
                    }
                    numbers.clear();
                }
                default -> {}
            }
        }
        return found;
    }
}
