package dragonfly.app.command;

import dragonfly.app.export.DraftPdf;
import dragonfly.app.export.DraftText;
import dragonfly.app.export.KeyPicture;
import dragonfly.app.export.Run;
import dragonfly.app.export.RunDraft;
import dragonfly.app.export.RunJson;
import dragonfly.app.file.AtomicFile;
import dragonfly.app.overlay.LookFacts;
import dragonfly.app.overlay.Overlay;
import dragonfly.app.overlay.PictureWriter;
import dragonfly.app.report.ReportDraft;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Files that a command leaves behind; each is written whole or not at all. */
final class Outputs {
    /** What can be written of a run. */
    enum Kind {
        OVERLAY("picture", "-patches.png"),
        TEXT("text", "-draft.txt"),
        PDF("pdf", "-draft.pdf"),
        JSON("json", ".json");

        private final String label;
        private final String ending;

        Kind(String label, String ending) {
            this.label = label;
            this.ending = ending;
        }
    }

    private static final double HEAT = 0.25;

    private Outputs() {}

    /** Writes one file, its kind taken from its name. */
    static void write(Run run, Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            AtomicFile.write(file, RunJson.of(run, Map.of()));
        } else if (name.endsWith(".pdf")) {
            DraftPdf.write(draft(run), Optional.of(picture(drawn(run))), file);
        } else {
            DraftText.write(draft(run), file);
        }
    }

    /**
     * Writes files named after the image into a folder, which is made if it is missing.
     *
     * @return what was written, by label
     */
    static Map<String, Path> write(Run run, Path folder, Set<Kind> kinds) throws IOException {
        Map<String, Path> files = new LinkedHashMap<>();
        for (Kind kind : EnumSet.allOf(Kind.class)) {
            if (kinds.contains(kind)) {
                files.put(kind.label, folder.resolve(stem(run) + kind.ending).toAbsolutePath());
            }
        }
        boolean needsPicture = kinds.contains(Kind.OVERLAY) || kinds.contains(Kind.PDF);
        Optional<BufferedImage> overlay = needsPicture ? Optional.of(drawn(run)) : Optional.empty();
        for (Kind kind : EnumSet.allOf(Kind.class)) {
            Path file = files.get(kind.label);
            if (file != null) {
                write(kind, run, overlay, file, files);
            }
        }
        return files;
    }

    private static void write(
            Kind kind, Run run, Optional<BufferedImage> overlay, Path file, Map<String, Path> files)
            throws IOException {
        switch (kind) {
            case OVERLAY -> PictureWriter.write(file, overlay.orElseThrow());
            case TEXT -> DraftText.write(draft(run), file);
            case PDF -> DraftPdf.write(draft(run), overlay.map(Outputs::picture), file);
            case JSON -> AtomicFile.write(file, RunJson.of(run, files));
        }
    }

    private static ReportDraft draft(Run run) {
        return RunDraft.of(run, Instant.now());
    }

    private static KeyPicture picture(BufferedImage drawn) {
        return new KeyPicture(
                drawn,
                "The picture as the model saw it. Framed: the zoom patches that it read, with rank"
                        + " and score.");
    }

    private static BufferedImage drawn(Run run) throws IOException {
        drawWithoutAScreen();
        Overlay overlay = LookFacts.of(run.look()).overlay(HEAT, Overlay.usualLines());
        return PictureWriter.draw(run.image().picture(), overlay);
    }

    /** A command opens no window; these have no effect where the user has chosen otherwise. */
    private static void drawWithoutAScreen() {
        for (String setting : List.of("glass.platform=Headless", "prism.order=sw")) {
            String name = setting.substring(0, setting.indexOf('='));
            if (System.getProperty(name) == null) {
                System.setProperty(name, setting.substring(name.length() + 1));
            }
        }
    }

    /** The image's name without its ending. */
    private static String stem(Run run) {
        String name = run.image().fileName();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
