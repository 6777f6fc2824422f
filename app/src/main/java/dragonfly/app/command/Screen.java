package dragonfly.app.command;

import dragonfly.model.runtime.Device;

import java.nio.file.Path;
import java.util.List;

/** The workstation's window, which commands open but do not know. Each call returns at its end. */
interface Screen {
    /** Whether there is a display to open a window on. */
    boolean present();

    /** Opens with these files and folders; none: with an empty desk. */
    void open(List<Path> files, Device device) throws Exception;

    /** Opens with the sample image and asks about it. */
    void demonstrate(Device device) throws Exception;
}
