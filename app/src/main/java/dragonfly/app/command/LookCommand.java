package dragonfly.app.command;

import dragonfly.app.export.Run;
import dragonfly.app.export.RunJson;
import dragonfly.app.export.ShownImage;
import dragonfly.app.services.Services;
import dragonfly.model.selection.SelectionSettings;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code dragonfly look}: which zoom patches the model would read, without a question. */
@Command(
        name = "look",
        description = {
            "Shows which zoom patches the model reads of an image: a picture and a JSON file.",
            "With --json and without --out no file is written; the object goes to the output."
        })
final class LookCommand implements Callable<Integer> {
    private final Services services;
    private final Console console;

    @Mixin private ImageArgument image;
    @Mixin private ModelOptions model;
    @Mixin private SelectionOptions selection;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where to write; default: this folder.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--json", description = "Prints the JSON object instead of the files' names.")
    private boolean json;

    LookCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        SelectionSettings patches = selection.settings();
        ShownImage shown = image.read();
        try (Sitting sitting = Sitting.begin(services, console, shown, model, patches)) {
            Run run = sitting.run();
            Map<String, Path> files =
                    json && out.isEmpty()
                            ? Map.of()
                            : Outputs.write(
                                    run,
                                    out.orElse(Path.of("")),
                                    EnumSet.of(Outputs.Kind.OVERLAY, Outputs.Kind.JSON));
            Figures.say(run, console);
            if (json) {
                console.print(RunJson.of(run, files).stripTrailing());
            } else {
                files.values().forEach(file -> console.print(file.toString()));
            }
            return ExitCode.OK;
        }
    }
}
