package dragonfly.app.command;

import dragonfly.app.services.Services;
import dragonfly.model.bundle.ModelBundle;
import dragonfly.model.checkpoint.CheckpointImporter;
import dragonfly.model.checkpoint.ImportOptions;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code dragonfly import}: a published checkpoint becomes a model of this machine. */
@Command(
        name = "import",
        description = {
            "Imports a checkpoint in the published Hugging Face layout: config.json, the vision"
                    + " tower's config, safetensors, tokenizer.json.",
            "The output is the bundle's folder. “dragonfly models default NAME” then chooses it."
        })
final class ImportCommand implements Callable<Integer> {
    private final Services services;
    private final Console console;

    @Parameters(paramLabel = "CHECKPOINT", description = "The checkpoint's folder.")
    private Path checkpoint;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What to call the model; default: as the checkpoint calls itself.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Writes the bundle to a new folder instead of the model library.")
    private Optional<Path> out = Optional.empty();

    ImportCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        try (ProgressLine progress = new ProgressLine(console)) {
            ModelBundle bundle =
                    out.isPresent()
                            ? CheckpointImporter.importFrom(
                                    checkpoint,
                                    out.get().toAbsolutePath(),
                                    new ImportOptions(name, Optional.empty()),
                                    progress)
                            : services.models().importCheckpoint(checkpoint, name, progress);
            progress.show("");
            console.say(
                    "Imported %s (%s, id %s, %d MB, %s)."
                            .formatted(
                                    bundle.name(),
                                    bundle.generation(),
                                    bundle.id(),
                                    bundle.bytes() >> 20,
                                    bundle.precision()));
            console.say(bundle.use().banner());
            console.print(bundle.folder().toString());
            return ExitCode.OK;
        }
    }
}
