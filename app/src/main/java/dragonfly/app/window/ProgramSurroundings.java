package dragonfly.app.window;

import dragonfly.app.assistant.Assistant;
import dragonfly.app.assistant.DragonflyAssistant;
import dragonfly.app.home.SettingsFile;
import dragonfly.app.models.ModelEntry;
import dragonfly.app.samples.Samples;
import dragonfly.app.services.Services;
import dragonfly.model.bundle.ModelException;
import dragonfly.model.runtime.Device;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The window's surroundings in the program: its services, and where models shall run. */
public record ProgramSurroundings(Services services, Device device) implements Surroundings {
    @Override
    public SettingsFile settings() {
        return services.settings();
    }

    @Override
    public Path drafts() {
        return services.folders().data().resolve("drafts");
    }

    @Override
    public List<String> models() throws IOException {
        return services.models().list().stream()
                .filter(ModelEntry.Usable.class::isInstance)
                .map(ModelEntry::key)
                .toList();
    }

    @Override
    public Assistant load(String name) throws ModelException {
        return DragonflyAssistant.open(services.models().find(name), device);
    }

    @Override
    public Samples samples() {
        return services.samples();
    }
}
