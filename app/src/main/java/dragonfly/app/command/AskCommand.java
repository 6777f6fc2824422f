package dragonfly.app.command;

import dragonfly.app.export.Run;
import dragonfly.app.export.RunJson;
import dragonfly.app.export.ShownImage;
import dragonfly.app.services.Services;
import dragonfly.model.decode.DecodeSettings;
import dragonfly.model.selection.SelectionSettings;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code dragonfly ask}: one question about one image, the answer as it comes. */
@Command(
        name = "ask",
        description = "Asks one question about an image and streams the answer to the output.")
final class AskCommand implements Callable<Integer> {
    private final Services services;
    private final Console console;

    @Mixin private ImageArgument image;
    @Mixin private ModelOptions model;
    @Mixin private SelectionOptions selection;
    @Mixin private DecodeOptions decoding;

    @Parameters(index = "1", paramLabel = "QUESTION", description = "In quotes.")
    private String question;

    @Option(
            names = "--json",
            description = "Prints one JSON object with every figure instead of the answer alone.")
    private boolean json;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Writes the answer to a file too: .json, .pdf, or else text.")
    private Optional<Path> out = Optional.empty();

    AskCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        SelectionSettings patches = selection.settings();
        DecodeSettings tokens = decoding.settings(selection.seed());
        ShownImage shown = image.read();
        try (Sitting sitting = Sitting.begin(services, console, shown, model, patches)) {
            Run run = sitting.ask(question, tokens, this::stream);
            if (json) {
                console.print(RunJson.of(run, Map.of()).stripTrailing());
            } else {
                console.print("");
            }
            if (out.isPresent()) {
                Outputs.write(run, out.get());
            }
            Figures.say(run, console);
            return Sitting.stopped(run) ? ExitCode.CANCELLED : ExitCode.OK;
        }
    }

    private void stream(String words) {
        if (!json) {
            console.out().print(words);
            console.out().flush();
        }
    }
}
