package dragonfly.app.command;

import dragonfly.app.services.Services;
import dragonfly.model.DragonflyModel;
import dragonfly.model.runtime.Device;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code dragonfly demo}: the main job on sample cases, on the screen or in words and files. */
@Command(
        name = "demo",
        description = {
            "Opens a phantom chest film and asks the model about it; the other sample cases, and a"
                    + " real image that the model must refuse, stand in the list.",
            "Without a display, or with --headless, it prints what the model answers by the patches"
                + " it reads, beside the truth, and writes pictures, drafts and figures as files."
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
        try (ProgressLine progress = new ProgressLine(console)) {
            long start = System.nanoTime();
            try (DragonflyModel opened = model.open(services, console, progress)) {
                double openMillis = (System.nanoTime() - start) / 1e6;
                new DemoStory(console, services.samples(), opened, openMillis, out).tell();
            }
        }
        return ExitCode.OK;
    }
}
