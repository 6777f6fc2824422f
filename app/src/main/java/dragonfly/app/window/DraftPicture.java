package dragonfly.app.window;

import dragonfly.app.assistant.Evidence;
import dragonfly.app.export.KeyPicture;
import dragonfly.app.overlay.Overlay;
import dragonfly.app.overlay.PictureWriter;
import dragonfly.app.report.ReportDraft;
import dragonfly.app.words.Words;
import dragonfly.image.ImageException;
import dragonfly.image.MedicalImage;
import dragonfly.image.render.ModelPicture;
import dragonfly.image.render.Rendered;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Optional;

/**
 * The picture that goes with a draft: what the model saw when it answered, with the patches it read
 * then, whatever the window shows now.
 *
 * @param image the open image; null for none
 * @param evidence what the answer was read from; null where nobody knows any more
 * @param sha256 of the picture that the draft speaks of
 * @param heat how strongly the scores are painted
 */
record DraftPicture(
        @Nullable MedicalImage image, @Nullable Evidence evidence, String sha256, double heat) {

    static DraftPicture of(Session session, ReportDraft draft) {
        return new DraftPicture(
                session.desk().imageProperty().get(),
                session.evidence(draft).orElse(null),
                draft.provenance().picture().sha256(),
                session.choices().heatProperty().get());
    }

    /** Draws it, or nothing where it cannot be the very picture; not on the screen's thread. */
    Optional<KeyPicture> draw() throws IOException, ImageException {
        if (image == null || evidence == null) {
            return Optional.empty();
        }
        Rendered picture = ModelPicture.render(image, evidence.display());
        if (!picture.sha256().equals(sha256)) {
            return Optional.empty();
        }
        Overlay overlay = evidence.facts().overlay(heat, Overlay.usualLines());
        return Optional.of(
                new KeyPicture(
                        PictureWriter.draw(picture, overlay),
                        Words.of(
                                "report.pictureCaption",
                                overlay.kept(),
                                overlay.tiles().size(),
                                picture.description())));
    }
}
