package dragonfly.app.export;

import dragonfly.app.file.AtomicFile;
import dragonfly.app.report.Provenance;
import dragonfly.app.report.ReportDraft;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.Optional;

/**
 * A draft as a PDF of A4 pages: on every page that it is a draft, what its words may be used for,
 * whether they are void, and whose image it is; then the picture, the words and the history. Of a
 * picture outside the model's domain its sentences are struck through. May run on any thread but
 * the FX thread.
 */
public final class DraftPdf {
    private static final float HIGHEST_PICTURE = 300;
    private static final float LABELS = 96;

    private final ReportDraft draft;
    private final Optional<KeyPicture> picture;
    private final ZoneId zone;

    private DraftPdf(ReportDraft draft, Optional<KeyPicture> picture, ZoneId zone) {
        this.draft = draft;
        this.picture = picture;
        this.zone = zone;
    }

    /**
     * Writes the file whole or not at all.
     *
     * @param picture the image with what the model read drawn on it; empty for none
     */
    public static void write(ReportDraft draft, Optional<KeyPicture> picture, Path file)
            throws IOException {
        DraftPdf pdf = new DraftPdf(draft, picture, ZoneId.systemDefault());
        AtomicFile.write(file, pdf::writeTo);
    }

    private void writeTo(OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PdfFonts fonts = new PdfFonts(document);
            try (PdfPages pages = new PdfPages(document, fonts, this::head)) {
                body(document, pages);
                history(pages);
                if (fonts.missing() > 0) {
                    pages.space(6);
                    pages.text(
                            ("Characters that this document's fonts lack stand as %c; the text file"
                                            + " of the draft has them.")
                                    .formatted(PdfFonts.MISSING),
                            PdfInk.SMALL);
                }
                pages.foot(footWarning(), foot());
            }
            document.setDocumentInformation(information());
            document.getDocumentCatalog().setLanguage("en");
            document.save(out);
        }
    }

    private void head(PdfPages pages) throws IOException {
        Provenance history = draft.provenance();
        pages.text(draft.state().label(), PdfInk.STAMP);
        pages.atRight(draft.state().sentence(), PdfInk.WARNING);
        pages.text(history.model().banner(), PdfInk.WARNING);
        if (history.outside().isPresent()) {
            pages.text(history.outside().get().warning(), PdfInk.STRONG_WARNING);
        }
        pages.text(patientLine(), PdfInk.SMALL);
        pages.rule();
    }

    private String patientLine() {
        Provenance.PictureFacts facts = draft.provenance().picture();
        return facts.titleLine().isEmpty() ? facts.fileName() : facts.titleLine();
    }

    private void body(PDDocument document, PdfPages pages) throws IOException {
        pages.space(4);
        pages.text("Draft of a report", PdfInk.TITLE);
        pages.space(8);
        if (picture.isPresent()) {
            pages.picture(
                    LosslessFactory.createFromImage(document, picture.get().image()),
                    HIGHEST_PICTURE);
            pages.space(2);
            pages.text(picture.get().caption(), PdfInk.SMALL);
            pages.space(8);
        }
        pages.text(StruckText.of(draft));
    }

    private void history(PdfPages pages) throws IOException {
        pages.space(14);
        pages.rule();
        pages.text("How this draft came about", PdfInk.STRONG);
        pages.space(3);
        for (Facts fact : Facts.of(draft, zone)) {
            pages.entry(fact.label(), fact.value(), PdfInk.SMALL_STRONG, PdfInk.SMALL, LABELS);
        }
    }

    private String footWarning() {
        Provenance history = draft.provenance();
        return history.model().banner()
                + history.outside()
                        .map(verdict -> " · outside the model's domain, " + verdict.figures())
                        .orElse("");
    }

    private String foot() {
        Provenance.ModelFacts model = draft.provenance().model();
        return "%s · %s · on %s · %s"
                .formatted(
                        draft.state().label(),
                        model.name(),
                        model.providers(),
                        draft.provenance().program());
    }

    /** What file managers show; no patient data, since a title is seen without opening the file. */
    private PDDocumentInformation information() {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle("Draft of a report (not verified)");
        information.setCreator(draft.provenance().program());
        information.setSubject(draft.provenance().model().banner());
        information.setCreationDate(
                GregorianCalendar.from(draft.provenance().created().atZone(zone)));
        return information;
    }
}
