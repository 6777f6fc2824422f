package dragonfly.app.window;

import static dragonfly.app.palette.CommandGroup.TOOLS;
import static dragonfly.app.palette.CommandGroup.VIEW;

import dragonfly.app.assistant.OverlayChoices;
import dragonfly.app.palette.Command;
import dragonfly.app.palette.Commands;
import dragonfly.app.viewer.Tool;
import dragonfly.app.viewer.Viewer;
import dragonfly.image.MedicalImage;
import dragonfly.image.display.DisplayState;
import dragonfly.image.display.VoiTransform;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** How the image is shown, and what the mouse does on it. */
final class ViewCommands {
    private static final double STEP = 1.25;

    private final Session session;
    private final Viewer viewer;
    private final ColourSwitches colours;
    private final BooleanBinding open;
    private final BooleanBinding moving;
    private final BooleanBinding gray;

    ViewCommands(Session session, Viewer viewer) {
        this.session = session;
        this.viewer = viewer;
        colours = new ColourSwitches(session.desk());
        open = Bindings.isNotNull(session.desk().imageProperty());
        moving =
                Bindings.createBooleanBinding(
                        () -> {
                            MedicalImage image = image();
                            return image != null && image.frames() > 1;
                        },
                        session.desk().imageProperty());
        gray =
                Bindings.createBooleanBinding(
                        () -> {
                            MedicalImage image = image();
                            return image != null && image.display().monochrome();
                        },
                        session.desk().imageProperty());
    }

    void addTo(Commands commands, BooleanProperty light) {
        OverlayChoices choices = session.choices();
        commands.add(Command.of("view.fit", VIEW, viewer::fit).key("F").when(open));
        commands.add(Command.of("view.oneToOne", VIEW, viewer::oneToOne).key("1").when(open));
        commands.add(
                Command.of("view.zoomIn", VIEW, () -> viewer.zoomBy(STEP))
                        .key("Shortcut+Equals")
                        .when(open));
        commands.add(
                Command.of("view.zoomOut", VIEW, () -> viewer.zoomBy(1 / STEP))
                        .key("Shortcut+Minus")
                        .when(open));
        commands.add(Command.of("view.invert", VIEW, this::invert).key("I").when(gray));
        commands.add(Command.of("view.nextPreset", VIEW, this::nextPreset).key("N").when(gray));
        commands.add(
                Command.toggle("view.redFree", VIEW, colours.redFree())
                        .key("G")
                        .when(colours.coloured()));
        commands.add(
                Command.toggle("view.profile", VIEW, colours.profile())
                        .key("Y")
                        .when(colours.profiled()));
        commands.add(Command.of("view.reset", VIEW, this::reset).key("R").when(open));
        commands.add(
                Command.of("view.play", VIEW, () -> viewer.cine().toggle())
                        .key("Space")
                        .when(moving));
        commands.add(
                Command.of("view.nextFrame", VIEW, () -> viewer.cine().step(1))
                        .key("Period")
                        .when(moving));
        commands.add(
                Command.of("view.previousFrame", VIEW, () -> viewer.cine().step(-1))
                        .key("Comma")
                        .when(moving));
        commands.add(
                Command.of("view.nextImage", VIEW, () -> session.step(1))
                        .key("Page Down")
                        .when(open));
        commands.add(
                Command.of("view.previousImage", VIEW, () -> session.step(-1))
                        .key("Page Up")
                        .when(open));
        commands.add(Command.toggle("view.overlay", VIEW, choices.visibleProperty()).key("H"));
        commands.add(
                Command.toggle("view.modelPicture", VIEW, choices.modelPictureProperty())
                        .key("M")
                        .when(open));
        commands.add(
                Command.toggle("view.corners", VIEW, viewer.cornersVisibleProperty()).key("C"));
        commands.add(
                Command.toggle("view.identity", VIEW, session.browser().namesShownProperty())
                        .key("P"));
        commands.add(Command.toggle("view.light", VIEW, light));
        commands.add(Command.of("tools.window", TOOLS, () -> use(Tool.WINDOW)).key("W"));
        commands.add(Command.of("tools.pan", TOOLS, () -> use(Tool.PAN)).key("A"));
        commands.add(Command.of("tools.zoom", TOOLS, () -> use(Tool.ZOOM)).key("Z"));
    }

    /** The file's own windows. */
    List<VoiTransform> presets() {
        MedicalImage image = image();
        return image == null ? List.of() : image.display(display().frame()).presets();
    }

    void choose(VoiTransform preset) {
        session.desk().displayProperty().set(display().withVoi(preset));
    }

    private void use(Tool tool) {
        viewer.toolProperty().set(tool);
    }

    private void invert() {
        session.desk().displayProperty().set(display().invert());
    }

    private void nextPreset() {
        List<VoiTransform> presets = presets();
        if (!presets.isEmpty()) {
            int at = presets.indexOf(display().voi());
            choose(presets.get((at + 1) % presets.size()));
        }
    }

    private void reset() {
        MedicalImage image = image();
        if (image != null) {
            int frame = display().frame();
            session.desk()
                    .displayProperty()
                    .set(image.display(frame).initialState().withFrame(frame));
            viewer.fit();
        }
    }

    private DisplayState display() {
        return session.desk().displayProperty().get();
    }

    private @Nullable MedicalImage image() {
        return session.desk().imageProperty().get();
    }
}
