package dragonfly.app.command;

import dragonfly.phantom.Phantom;
import dragonfly.phantom.file.Format;
import dragonfly.phantom.file.PhantomFiles;
import dragonfly.phantom.scene.Kind;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/** {@code dragonfly phantom}: synthetic images with their truth, to try and test everything on. */
@Command(
        name = "phantom",
        description = {
            "Makes synthetic images that look like radiographs, fundi and slides, each with its"
                    + " truth beside it as JSON.",
            "The same seeds give the same images on every machine."
        })
final class PhantomCommand implements Callable<Integer> {
    private static final int MOST = 100_000;

    /** What {@code --kind} can be. */
    enum Wanted {
        CHEST,
        FUNDUS,
        HISTOLOGY,
        ALL;

        private boolean holds(Kind kind) {
            return this == ALL || name().equals(kind.name());
        }
    }

    private final Console console;

    @Spec private CommandSpec command;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            defaultValue = "all",
            description = "chest, fundus, histology or all; default: ${DEFAULT-VALUE}.")
    private Wanted kind = Wanted.ALL;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many of each kind; default: ${DEFAULT-VALUE}.")
    private int count;

    @Option(
            names = "--first-seed",
            paramLabel = "S",
            defaultValue = "0",
            description = "The seed of the first; default: ${DEFAULT-VALUE}.")
    private long firstSeed;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Where to write; made if missing.")
    private Path out = Path.of("");

    @Option(
            names = "--scale",
            paramLabel = "K",
            defaultValue = "1",
            description =
                    "1 to 8: how much finer than the model sees it; 1 is about 384 pixels a side.")
    private int scale;

    @Option(
            names = "--formats",
            paramLabel = "FORMAT",
            split = ",",
            defaultValue = "png,dicom,tiff",
            description =
                    "png, dicom (chest, fundus), tiff (histology, a pyramid); default:"
                            + " ${DEFAULT-VALUE}.")
    private Set<Format> formats = EnumSet.allOf(Format.class);

    PhantomCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        need(count >= 1 && count <= MOST, "--count is 1 to " + MOST + ".");
        need(
                scale >= 1 && scale <= Phantom.MAX_SCALE,
                "--scale is 1 to " + Phantom.MAX_SCALE + ".");
        need(firstSeed >= 0 && firstSeed <= Long.MAX_VALUE - MOST, "--first-seed is 0 or more.");
        Files.createDirectories(out);
        PhantomFiles files = new PhantomFiles(out, scale, formats);
        try (ProgressLine progress = new ProgressLine(console)) {
            for (Kind each : List.of(Kind.values())) {
                for (int i = 0; kind.holds(each) && i < count; i++) {
                    console.cancellation().check();
                    progress.show("Drawing phantom %d of %d".formatted(i + 1, count));
                    List<Path> written = files.write(Phantom.scene(each, firstSeed + i));
                    progress.show("");
                    written.forEach(file -> console.print(file.toString()));
                }
            }
        }
        return ExitCode.OK;
    }

    private void need(boolean holds, String sentence) {
        if (!holds) {
            throw new ParameterException(command.commandLine(), sentence);
        }
    }
}
