package dragonfly.app.report;

import dragonfly.app.report.Provenance.ModelFacts;
import dragonfly.app.report.Provenance.PictureFacts;
import dragonfly.app.report.Provenance.SelectionFacts;
import dragonfly.model.explain.DomainVerdict;

import java.time.Instant;
import java.util.Optional;

/** Drafts for tests. */
public final class Drafts {
    /** The sentence that must stand on everything. */
    public static final String BANNER = "Random weights: the words below have no meaning.";

    private Drafts() {}

    /** A draft of this answer with a made-up history. */
    public static ReportDraft of(String answer) {
        return of(answer, Optional.empty());
    }

    /** A draft about a picture that the model was not trained for. */
    public static ReportDraft outside(String answer) {
        return judged(answer, new DomainVerdict(81.25, 17.1, "fundus"));
    }

    /** A draft about a picture of which the model said this. */
    public static ReportDraft judged(String answer, DomainVerdict verdict) {
        return of(answer, Optional.of(verdict));
    }

    private static ReportDraft of(String answer, Optional<DomainVerdict> verdict) {
        return ReportDraft.of(
                answer,
                new Provenance(
                        new ModelFacts(
                                "v1-tiny (random weights)",
                                "0123456789ab",
                                BANNER,
                                "Apache-2.0",
                                "fp32",
                                "CPU"),
                        new PictureFacts(
                                "chest.dcm",
                                "PHANTOM^ÉLODIE · F 054Y · CR CHEST PA · 2026-11-24",
                                1024,
                                768,
                                "window 40/400 (SOFT TISSUE)",
                                "ab".repeat(32)),
                        new SelectionFacts("region, k = 3, pinned 3 and 5", 17, 29),
                        verdict,
                        "Describe the findings of this image.",
                        "greedy, up to 1024 tokens",
                        Instant.parse("2026-11-24T09:30:00Z"),
                        "Dragonfly-Med 0.1.0"));
    }
}
