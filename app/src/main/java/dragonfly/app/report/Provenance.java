package dragonfly.app.report;

import dragonfly.model.explain.DomainVerdict;

import java.time.Instant;
import java.util.Optional;

/**
 * How the model's part of a draft came about, in values that stay true when model and image are
 * closed.
 *
 * @param model which model, on what
 * @param picture what it was shown
 * @param selection which of its sub-images it read
 * @param domain how far the picture was from what the model was trained on; empty where the model
 *     could not say
 * @param prompt what it was asked, in the user's words
 * @param decoding how tokens were chosen, for example "greedy, up to 1024 tokens"
 * @param created when the answer was complete
 * @param program name and version of this program
 */
public record Provenance(
        ModelFacts model,
        PictureFacts picture,
        SelectionFacts selection,
        Optional<DomainVerdict> domain,
        String prompt,
        String decoding,
        Instant created,
        String program) {
    /** Why the model's words are void; empty where they are not. */
    public Optional<DomainVerdict> outside() {
        return domain.filter(DomainVerdict::outside);
    }

    /**
     * Which model.
     *
     * @param name shown to people
     * @param id short hash of exactly its files
     * @param banner the sentence that must stand wherever its words appear
     * @param licence of its weights
     * @param precision of its weights
     * @param providers what its sessions ran on, for example "CPU"
     */
    public record ModelFacts(
            String name,
            String id,
            String banner,
            String licence,
            String precision,
            String providers) {}

    /**
     * What it was shown.
     *
     * @param fileName without its folder
     * @param titleLine who and what the image shows; empty if unknown. Patient data.
     * @param width of the 8-bit picture, in pixels
     * @param height of the 8-bit picture, in pixels
     * @param seen how the picture was made, for example "frame 3 of 30, window 40/400"
     * @param sha256 of the picture's RGB bytes
     */
    public record PictureFacts(
            String fileName, String titleLine, int width, int height, String seen, String sha256) {
        /** Reveals no patient data. */
        @Override
        public String toString() {
            return "PictureFacts[" + sha256 + "]";
        }
    }

    /**
     * Which sub-images it read.
     *
     * @param settings the strategy and what the user chose, for example "region, k = 3"
     * @param kept how many went to the decoder
     * @param all how many were encoded
     */
    public record SelectionFacts(String settings, int kept, int all) {}
}
