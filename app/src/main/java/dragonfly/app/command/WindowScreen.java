package dragonfly.app.command;

import dragonfly.model.runtime.Device;

import java.nio.file.Path;
import java.util.List;

/** The place of the workstation's window, until it lands: there is never a screen. */
final class WindowScreen implements Screen {
    @Override
    public boolean present() {
        return false;
    }

    @Override
    public void open(List<Path> files, Device device) {
        throw new IllegalStateException("there is no window");
    }

    @Override
    public void demonstrate(Device device) {
        throw new IllegalStateException("there is no window");
    }
}
