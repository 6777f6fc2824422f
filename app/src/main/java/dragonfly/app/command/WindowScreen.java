package dragonfly.app.command;

import dragonfly.app.samples.SampleCase;
import dragonfly.app.services.Services;
import dragonfly.app.window.Launch;
import dragonfly.app.window.ProgramSurroundings;
import dragonfly.app.window.StartUp;
import dragonfly.model.runtime.Device;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The real screen: the workstation's window. The toolkit is loaded when it is asked for. */
final class WindowScreen implements Screen {
    private final Services services;
    private final Map<String, String> environment;

    WindowScreen(Services services, Map<String, String> environment) {
        this.services = services;
        this.environment = environment;
    }

    @Override
    public boolean present() {
        String system = System.getProperty("os.name", "");
        return system.startsWith("Windows")
                || system.startsWith("Mac")
                || !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }

    @Override
    public void open(List<Path> files, Device device) throws InterruptedException {
        show(StartUp.open(files), device);
    }

    @Override
    public void demonstrate(Device device) throws InterruptedException {
        show(StartUp.demonstration(SampleCase.MICRONODULE), device);
    }

    private void show(StartUp startUp, Device device) throws InterruptedException {
        Launch.workstation(new ProgramSurroundings(services, device), startUp);
    }
}
