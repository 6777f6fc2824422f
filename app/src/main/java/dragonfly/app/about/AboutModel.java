package dragonfly.app.about;

import dragonfly.model.bundle.Geometry;
import dragonfly.model.bundle.ModelBundle;
import dragonfly.model.bundle.ModelException;
import dragonfly.model.bundle.TextShape;
import dragonfly.model.explain.Domain;
import dragonfly.model.explain.DomainReader;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is known about a model.
 *
 * @param facts name, use, hash, sizes and the like, most important first
 * @param card what its owner wrote about it, in Markdown; "" if nothing
 */
public record AboutModel(List<Fact> facts, String card) {
    /** A labelled line. */
    public record Fact(String label, String value) {}

    /** Copies the list. */
    public AboutModel {
        facts = List.copyOf(facts);
    }

    /**
     * Reads it from a bundle; waits for the disk.
     *
     * @throws ModelException if the card or the statistics are there and cannot be read
     */
    public static AboutModel of(ModelBundle bundle) throws ModelException {
        return new AboutModel(
                List.of(
                        new Fact("Name", bundle.name()),
                        new Fact("Use", bundle.use().banner()),
                        new Fact("Hash", bundle.id() + " (of all files' SHA-256)"),
                        new Fact("Imported from", bundle.source()),
                        new Fact("Size on disk", size(bundle)),
                        new Fact("Sub-images", subImages(bundle.geometry())),
                        new Fact("Decoder", decoder(bundle.geometry().text())),
                        new Fact("Precision", bundle.precision()),
                        new Fact("Domain", domain(DomainReader.read(bundle))),
                        new Fact("Licence", bundle.licence())),
                bundle.card().orElse(""));
    }

    private static String size(ModelBundle bundle) {
        return String.format(
                Locale.ROOT, "%.1f MB in %d files", bundle.bytes() / 1e6, bundle.files().size());
    }

    private static String subImages(Geometry geometry) {
        return "%d × %d pixels in patches of %d, encoder %d wide, generation %s"
                .formatted(
                        geometry.vision().side(),
                        geometry.vision().side(),
                        geometry.vision().patch(),
                        geometry.vision().width(),
                        geometry.generation().name().toLowerCase(Locale.ROOT));
    }

    private static String decoder(TextShape text) {
        return String.format(
                Locale.ROOT,
                "%d wide, %d layers, %d heads (%d for keys and values), %,d tokens",
                text.width(),
                text.layers(),
                text.heads(),
                text.kvHeads(),
                text.vocabulary());
    }

    private static String domain(Optional<Domain> domain) {
        return domain.map(
                        known ->
                                String.format(
                                        Locale.ROOT,
                                        "warns beyond a distance of %.2f from %s",
                                        known.threshold(),
                                        String.join(", ", known.kinds())))
                .orElse("cannot tell whether an image is like those it was trained on");
    }

    /** All of it as plain text: the figures, then the card as it was written. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Fact fact : facts) {
            text.append("%-14s %s\n".formatted(fact.label(), fact.value()));
        }
        text.append('\n').append(card.isEmpty() ? "This model came without a card.\n" : card);
        return text.toString();
    }
}
