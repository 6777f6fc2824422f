package dragonfly.app.command;

import dragonfly.app.file.FolderInPlace;
import dragonfly.app.home.AppFolders;
import dragonfly.app.services.Services;
import dragonfly.app.window.Pictures;
import dragonfly.app.window.ProgramSurroundings;
import dragonfly.model.runtime.Device;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code dragonfly pictures}: the pictures of the window that stand in the documentation. */
@Command(
        name = "pictures",
        hidden = true,
        description = "Takes pictures of the window in its states, without a screen.")
final class PicturesCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "docs/pictures",
            description = "Where to write; default: ${DEFAULT-VALUE}.")
    private Path out;

    @Option(names = "--all", description = "The empty window and the light theme too.")
    private boolean all;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "More images to show.")
    private List<Path> files = List.of();

    PicturesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        // Read by the toolkit when it starts, which is after this.
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        // The user's settings and drafts are none of the documentation's business.
        Path home = Files.createTempDirectory("dragonfly-pictures");
        try {
            Services services = Services.in(AppFolders.under(home));
            Pictures.States states = all ? Pictures.States.ALL : Pictures.States.DOCUMENTATION;
            Pictures.take(new ProgramSurroundings(services, Device.CPU), out, states, files)
                    .forEach(file -> console.print(file.toString()));
        } finally {
            FolderInPlace.deleteTree(home);
        }
        return ExitCode.OK;
    }
}
