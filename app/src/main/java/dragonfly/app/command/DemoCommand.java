package dragonfly.app.command;

import dragonfly.app.export.Run;
import dragonfly.app.export.ShownImage;
import dragonfly.app.services.Services;
import dragonfly.model.decode.DecodeSettings;
import dragonfly.model.runtime.Device;
import dragonfly.model.selection.SelectionSettings;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code dragonfly demo}: the main job on a real image, on the screen or as files. */
@Command(
        name = "demo",
        description = {
            "Opens a real MR image that comes with the program and runs the model on it.",
            "Without a display, or with --headless, it writes the same as files and says where."
        })
final class DemoCommand implements Callable<Integer> {
    private final Services services;
    private final Console console;
    private final Screen screen;

    @Mixin private ModelOptions model;

    @Option(names = "--headless", description = "Writes files instead of opening the window.")
    private boolean headless;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "dragonfly-demo",
            description = "Where to write without a window; default: ${DEFAULT-VALUE}.")
    private Path out;

    DemoCommand(Services services, Console console, Screen screen) {
        this.services = services;
        this.console = console;
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        if (!headless && screen.present()) {
            Device device = model.device();
            screen.demonstrate(device);
            return ExitCode.OK;
        }
        ShownImage shown = ImageArgument.plain(services.sample());
        SelectionSettings patches = SelectionSettings.published();
        try (Sitting sitting = Sitting.begin(services, console, shown, model, patches)) {
            String question = sitting.run().model().prompts().report();
            console.say("Asked: " + question);
            Run run = sitting.ask(question, DecodeSettings.greedy(), this::stream);
            console.print("");
            if (Sitting.stopped(run)) {
                return ExitCode.CANCELLED;
            }
            Map<String, Path> files = Outputs.write(run, out, EnumSet.allOf(Outputs.Kind.class));
            Figures.say(run, console);
            files.forEach((what, file) -> console.print("%-11s %s".formatted(what, file)));
            return ExitCode.OK;
        }
    }

    private void stream(String words) {
        console.out().print(words);
        console.out().flush();
    }
}
