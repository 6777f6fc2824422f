package dragonfly.app.command;

import dragonfly.app.export.Run;
import dragonfly.app.export.ShownImage;
import dragonfly.app.services.Services;
import dragonfly.model.decode.DecodeSettings;
import dragonfly.model.selection.SelectionSettings;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;

/** {@code dragonfly report}: a draft of a report as files. */
@Command(
        name = "report",
        description = {
            "Lets the model draft a report of an image and writes it, marked as a draft.",
            "Without --text, --pdf or --json all three are written, and the picture with the"
                    + " patches that were read. The output names the files."
        })
final class ReportCommand implements Callable<Integer> {
    private final Services services;
    private final Console console;

    @Mixin private ImageArgument image;
    @Mixin private ModelOptions model;
    @Mixin private SelectionOptions selection;
    @Mixin private DecodeOptions decoding;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "",
            description = "Where to write; default: this folder.")
    private Path out;

    @Option(names = "--text", description = "Writes the draft as text.")
    private boolean text;

    @Option(names = "--pdf", description = "Writes the draft as PDF.")
    private boolean pdf;

    @Option(names = "--json", description = "Writes every figure as JSON.")
    private boolean json;

    ReportCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        SelectionSettings patches = selection.settings();
        DecodeSettings tokens = decoding.settings(selection.seed());
        ShownImage shown = image.read();
        try (Sitting sitting = Sitting.begin(services, console, shown, model, patches)) {
            String prompt = sitting.run().model().prompts().report();
            Run run = sitting.ask(prompt, tokens, words -> {});
            if (Sitting.stopped(run)) {
                console.say("Cancelled; nothing was written.");
                return ExitCode.CANCELLED;
            }
            Outputs.write(run, out, kinds()).values().stream()
                    .map(Path::toString)
                    .forEach(console::print);
            Figures.say(run, console);
            return ExitCode.OK;
        }
    }

    private Set<Outputs.Kind> kinds() {
        EnumSet<Outputs.Kind> kinds = EnumSet.noneOf(Outputs.Kind.class);
        if (text) {
            kinds.add(Outputs.Kind.TEXT);
        }
        if (pdf) {
            kinds.add(Outputs.Kind.PDF);
        }
        if (json) {
            kinds.add(Outputs.Kind.JSON);
        }
        return kinds.isEmpty() ? EnumSet.allOf(Outputs.Kind.class) : kinds;
    }
}
