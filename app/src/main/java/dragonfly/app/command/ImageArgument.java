package dragonfly.app.command;

import dragonfly.app.export.ShownImage;
import dragonfly.image.ImageException;
import dragonfly.image.MedicalImage;
import dragonfly.image.display.ColourView;
import dragonfly.image.display.DisplayDefaults;
import dragonfly.image.display.DisplayState;
import dragonfly.image.display.Window;
import dragonfly.image.open.Images;
import dragonfly.image.render.ModelPicture;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** The image of a command and how it is to be shown to the model. */
final class ImageArgument {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Parameters(
            index = "0",
            paramLabel = "IMAGE",
            description = "A DICOM, PNG, JPEG, JPEG 2000 or TIFF file.")
    private Path file;

    @Option(
            names = "--frame",
            paramLabel = "N",
            description = "The frame of a file with several, counted from 1.")
    private OptionalInt frame = OptionalInt.empty();

    @Option(
            names = "--window",
            paramLabel = "C/W",
            description = "Center and width, such as 40/400, instead of the file's own.")
    private Optional<String> window = Optional.empty();

    @Option(
            names = "--red-free",
            description = "The green channel alone, as a gray; for images with colours.")
    private boolean redFree;

    @Option(
            names = "--no-profile",
            description = "Colours as they are stored, without the file's colour profile.")
    private boolean noProfile;

    /** Another image than the one of the command line, as the file wants to be shown. */
    static ShownImage plain(Path file) throws ImageFailure {
        try (MedicalImage image = Images.open(file)) {
            return ShownImage.of(image, ModelPicture.render(image, image.display().initialState()));
        } catch (ImageException e) {
            throw new ImageFailure(file, e);
        }
    }

    /**
     * Opens the file, renders the picture for the model and closes the file again.
     *
     * @throws ParameterException if the file has no such frame or no window to choose
     */
    ShownImage read() throws ImageFailure {
        try (MedicalImage image = Images.open(file)) {
            return ShownImage.of(image, ModelPicture.render(image, state(image)));
        } catch (ImageException e) {
            throw new ImageFailure(file, e);
        }
    }

    private DisplayState state(MedicalImage image) {
        int wanted = frame.orElse(1) - 1;
        if (wanted < 0 || wanted >= image.frames()) {
            throw wrong("--frame lies between 1 and %d for this image.".formatted(image.frames()));
        }
        DisplayDefaults defaults = image.display(wanted);
        if (redFree && defaults.monochrome()) {
            throw wrong("--red-free is for images with colours; this one is gray.");
        }
        DisplayState state =
                defaults.initialState()
                        .withFrame(wanted)
                        .withColours(new ColourView(!noProfile, redFree));
        if (window.isEmpty()) {
            return state;
        }
        if (!defaults.monochrome()) {
            throw wrong("--window is for gray images; this one has colours.");
        }
        return state.withVoi(chosenWindow(window.get()));
    }

    private Window chosenWindow(String text) {
        String[] parts = text.split("/", -1);
        try {
            if (parts.length == 2) {
                return Window.linear(
                        Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), "chosen");
            }
        } catch (IllegalArgumentException notNumbers) {
            throw wrong("--window wants center and width as two numbers, such as 40/400.");
        }
        throw wrong("--window wants center and width with a slash between, such as 40/400.");
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(command.commandLine(), sentence);
    }
}
