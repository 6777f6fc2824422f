package dragonfly.app.window;

import dragonfly.app.assistant.LookModel;
import dragonfly.app.assistant.OverlayChoices;
import dragonfly.app.assistant.Reading;
import dragonfly.app.overlay.GridLines;
import dragonfly.app.viewer.Viewer;
import dragonfly.app.words.Words;
import dragonfly.image.display.DisplayState;
import dragonfly.model.explain.DomainVerdict;
import dragonfly.model.selection.Selection;

import java.util.EnumSet;
import java.util.Set;

/** Ties the image viewport to the session: image, window, overlay, and clicks on patches. */
final class ViewerBinding {
    private final Session session;
    private final Viewer viewer;

    ViewerBinding(Session session, Viewer viewer) {
        this.session = session;
        this.viewer = viewer;
    }

    void bind() {
        OverlayChoices choices = session.choices();
        LookModel looks = session.looks();
        // Image before display: the viewer starts a new image at its own window.
        viewer.imageProperty().bind(session.desk().imageProperty());
        viewer.displayProperty().bindBidirectional(session.desk().displayProperty());
        viewer.overlayVisibleProperty().bind(choices.visibleProperty());
        viewer.modelPictureProperty().bind(choices.modelPictureProperty());
        viewer.hoveredTileProperty().bindBidirectional(choices.hoveredTileProperty());
        viewer.warningProperty()
                .bind(looks.outsideProperty().map(ViewerBinding::warning).orElse(""));
        viewer.setOnTileClicked(looks::click);
        looks.selectionProperty().addListener((value, before, now) -> paint());
        looks.readingProperty().addListener((value, before, now) -> paint());
        looks.staleProperty().addListener((value, before, now) -> paint());
        choices.heatProperty().addListener((value, before, now) -> paint());
        choices.lowGridProperty().addListener((value, before, now) -> paint());
        choices.mediumGridProperty().addListener((value, before, now) -> paint());
        choices.highGridProperty().addListener((value, before, now) -> paint());
        session.desk().displayProperty().addListener((value, before, now) -> paint());
        paint();
    }

    private static String warning(DomainVerdict verdict) {
        return Words.of("viewer.outside", DomainVerdict.WARNING, verdict.figures());
    }

    private void paint() {
        Reading reading = session.looks().readingProperty().get();
        Selection selection = session.looks().selectionProperty().get();
        boolean shown = reading != null && selection != null && sameFrame();
        viewer.lookPictureProperty()
                .set(
                        shown && !session.looks().staleProperty().get()
                                ? session.looks().pictureProperty().get()
                                : null);
        viewer.overlayProperty()
                .set(
                        shown && reading != null && selection != null
                                ? reading.facts(selection)
                                        .overlay(session.choices().heatProperty().get(), lines())
                                : null);
    }

    /** Patches of one frame say nothing about another. */
    private boolean sameFrame() {
        DisplayState now = session.desk().displayProperty().get();
        var picture = session.looks().pictureProperty().get();
        return picture != null && picture.frame() == now.frame();
    }

    private Set<GridLines> lines() {
        OverlayChoices choices = session.choices();
        Set<GridLines> lines = EnumSet.noneOf(GridLines.class);
        if (choices.lowGridProperty().get()) {
            lines.add(GridLines.LOW);
        }
        if (choices.mediumGridProperty().get()) {
            lines.add(GridLines.MEDIUM);
        }
        if (choices.highGridProperty().get()) {
            lines.add(GridLines.HIGH);
        }
        return lines;
    }
}
