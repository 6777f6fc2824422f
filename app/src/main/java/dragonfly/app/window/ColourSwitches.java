package dragonfly.app.window;

import dragonfly.app.desk.ImageDesk;
import dragonfly.image.MedicalImage;
import dragonfly.image.display.ColourView;
import dragonfly.image.display.DisplayState;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import java.util.function.BiFunction;
import java.util.function.Predicate;

/** What can be switched of the colours on the desk; follows and changes the display state. */
final class ColourSwitches {
    private final ImageDesk desk;
    private final BooleanProperty redFree;
    private final BooleanProperty profile;

    ColourSwitches(ImageDesk desk) {
        this.desk = desk;
        redFree = follow(ColourView::redFree, ColourView::withRedFree);
        profile = follow(ColourView::profiled, ColourView::withProfile);
    }

    private BooleanProperty follow(
            Predicate<ColourView> read, BiFunction<ColourView, Boolean, ColourView> write) {
        BooleanProperty property = new SimpleBooleanProperty(read.test(now().colours()));
        desk.displayProperty().subscribe(state -> property.set(read.test(state.colours())));
        property.subscribe(
                wanted -> {
                    DisplayState state = now();
                    if (read.test(state.colours()) != wanted) {
                        desk.displayProperty()
                                .set(state.withColours(write.apply(state.colours(), wanted)));
                    }
                });
        return property;
    }

    private DisplayState now() {
        return desk.displayProperty().get();
    }

    /** Whether the green channel is shown alone. */
    BooleanProperty redFree() {
        return redFree;
    }

    /** Whether the file's profile is applied. */
    BooleanProperty profile() {
        return profile;
    }

    /** Whether the image has colours. */
    BooleanBinding coloured() {
        return whether(image -> !image.display().monochrome());
    }

    /** Whether the image has a profile that changes its colours. */
    BooleanBinding profiled() {
        return whether(image -> image.display().profile().isPresent());
    }

    private BooleanBinding whether(Predicate<MedicalImage> condition) {
        return Bindings.createBooleanBinding(
                () -> {
                    MedicalImage image = desk.imageProperty().get();
                    return image != null && condition.test(image);
                },
                desk.imageProperty());
    }
}
