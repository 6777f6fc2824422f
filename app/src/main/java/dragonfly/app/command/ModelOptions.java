package dragonfly.app.command;

import dragonfly.app.services.Services;
import dragonfly.model.DragonflyModel;
import dragonfly.model.bundle.ModelException;
import dragonfly.model.runtime.Device;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.Optional;

/** Which model, on what. */
final class ModelOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--model",
            paramLabel = "NAME",
            description =
                    "A model of “dragonfly models” or the folder of a bundle; without it the one"
                            + " chosen there.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--device",
            paramLabel = "auto|cpu|cuda",
            description = "Where to run; auto takes CUDA where it starts.")
    private Device device = Device.AUTO;

    /** Loads the model and says on the error stream what a person must know of it. */
    DragonflyModel open(Services services, Console console, ProgressLine progress)
            throws ModelException {
        progress.show("Loading the model");
        DragonflyModel model =
                DragonflyModel.open(
                        services.models()
                                .find(name.orElseGet(() -> services.settings().get().model())),
                        device());
        progress.show("");
        model.notices().forEach(console::say);
        if (!model.notices().isEmpty()) {
            console.say("“dragonfly doctor” names what is missing.");
        }
        console.say("%s: %s".formatted(model.bundle().name(), model.bundle().use().banner()));
        return model;
    }

    /** The launcher's --cuda and --cpu count here too. */
    Device device() {
        DragonflyCommand root = (DragonflyCommand) command.root().userObject();
        return root.device().orElse(device);
    }
}
