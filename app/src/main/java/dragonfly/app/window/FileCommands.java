package dragonfly.app.window;

import static dragonfly.app.palette.CommandGroup.FILE;
import static dragonfly.app.palette.CommandGroup.REPORT;

import dragonfly.app.export.DraftPdf;
import dragonfly.app.export.DraftText;
import dragonfly.app.file.AtomicFile;
import dragonfly.app.palette.Command;
import dragonfly.app.palette.Commands;
import dragonfly.app.report.ReportDraft;
import dragonfly.app.samples.SampleCase;
import dragonfly.app.words.Words;
import dragonfly.image.ImageException;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javax.imageio.ImageIO;

/** Opening, and writing pictures and drafts to files of the user's choice. */
final class FileCommands {
    private final Session session;
    private final Supplier<Window> owner;
    private final Supplier<WritableImage> picture;

    /**
     * @param owner of the system's dialogs
     * @param picture what is seen of the image, overlay included
     */
    FileCommands(Session session, Supplier<Window> owner, Supplier<WritableImage> picture) {
        this.session = session;
        this.owner = owner;
        this.picture = picture;
    }

    void addTo(Commands commands, BooleanBinding drafted, Runnable quit) {
        BooleanBinding open = Bindings.isNotNull(session.desk().imageProperty());
        commands.add(Command.of("file.open", FILE, this::openFiles).key("Shortcut+O"));
        commands.add(Command.of("file.openFolder", FILE, this::openFolder).key("Shortcut+Shift+O"));
        commands.add(
                Command.of(
                        "file.sample", FILE, () -> session.shelf().open(SampleCase.MICRONODULE)));
        commands.add(
                Command.of("file.savePicture", FILE, this::savePicture)
                        .key("Shortcut+Shift+S")
                        .when(open));
        commands.add(
                Command.of("file.close", FILE, session.desk()::clear)
                        .key("Shortcut+W")
                        .when(Bindings.isNotNull(session.desk().fileProperty())));
        commands.add(
                Command.of("file.forget", FILE, this::forget)
                        .when(Bindings.isNotEmpty(session.browser().rows())));
        commands.add(Command.of("file.quit", FILE, quit).key("Shortcut+Q"));
        commands.add(
                Command.of("report.saveText", REPORT, this::saveText)
                        .key("Shortcut+S")
                        .when(drafted));
        commands.add(
                Command.of("report.savePdf", REPORT, this::savePdf)
                        .key("Shortcut+P")
                        .when(drafted));
    }

    private void forget() {
        session.browser().clear();
        session.desk().clear();
    }

    private void openFiles() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Words.of("file.chooser.open"));
        startWhereLast(chooser::setInitialDirectory);
        List<File> files = chooser.showOpenMultipleDialog(owner.get());
        if (files != null && !files.isEmpty()) {
            session.open(files.stream().map(File::toPath).toList());
        }
    }

    private void openFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Words.of("file.chooser.folder"));
        startWhereLast(chooser::setInitialDirectory);
        File folder = chooser.showDialog(owner.get());
        if (folder != null) {
            session.open(List.of(folder.toPath()));
        }
    }

    private void startWhereLast(Consumer<File> setter) {
        session.recent().stream()
                .map(path -> Files.isDirectory(path) ? path : path.getParent())
                .filter(path -> path != null && Files.isDirectory(path))
                .findFirst()
                .map(Path::toFile)
                .ifPresent(setter);
    }

    private void savePicture() {
        WritableImage seen = picture.get();
        choose("file.chooser.picture", ".png", "picture")
                .ifPresent(
                        file ->
                                write(
                                        file,
                                        () ->
                                                AtomicFile.write(
                                                        file,
                                                        out ->
                                                                ImageIO.write(
                                                                        opaque(seen),
                                                                        "png",
                                                                        out))));
    }

    private void saveText() {
        ReportDraft draft = session.drafts().draftProperty().get();
        if (draft != null) {
            choose("file.chooser.text", ".txt", "draft")
                    .ifPresent(file -> write(file, () -> DraftText.write(draft, file)));
        }
    }

    private void savePdf() {
        ReportDraft draft = session.drafts().draftProperty().get();
        if (draft != null) {
            DraftPicture drawn = DraftPicture.of(session, draft);
            choose("file.chooser.pdf", ".pdf", "draft")
                    .ifPresent(
                            file -> write(file, () -> DraftPdf.write(draft, drawn.draw(), file)));
        }
    }

    /** A file manager shows transparency as white, which would be a lie about an image. */
    private static BufferedImage opaque(WritableImage seen) {
        BufferedImage image =
                new BufferedImage(
                        (int) seen.getWidth(), (int) seen.getHeight(), BufferedImage.TYPE_INT_RGB);
        return SwingFXUtils.fromFXImage(seen, image);
    }

    private Optional<Path> choose(String title, String ending, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Words.of(title));
        chooser.setInitialFileName(name + ending);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter("*" + ending, "*" + ending));
        return Optional.ofNullable(chooser.showSaveDialog(owner.get())).map(File::toPath);
    }

    /** Writing that waits for the disk. */
    @FunctionalInterface
    private interface Writing {
        void write() throws IOException, ImageException;
    }

    private void write(Path file, Writing writing) {
        session.work()
                .order(
                        Words.of("file.writing"),
                        ticket -> {
                            writing.write();
                            return file;
                        })
                .done(path -> session.notices().say(Words.of("file.written", path.getFileName())))
                .start();
    }
}
