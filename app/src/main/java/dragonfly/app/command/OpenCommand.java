package dragonfly.app.command;

import dragonfly.model.runtime.Device;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code dragonfly open}: the workstation with images. */
@Command(name = "open", description = "Opens the workstation with files and folders.")
final class OpenCommand implements Callable<Integer> {
    private final Screen screen;

    @ParentCommand private DragonflyCommand root;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Images, and folders of images.")
    private List<Path> files = List.of();

    OpenCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        need(screen);
        screen.open(files, root.device().orElse(Device.AUTO));
        return ExitCode.OK;
    }

    /** Says what to do where no window can open. */
    static void need(Screen screen) throws IOException {
        if (!screen.present()) {
            throw new IOException(
                    "there is no display to open a window on (DISPLAY and WAYLAND_DISPLAY are not"
                            + " set); the commands look, ask, report and demo work without one.");
        }
    }
}
