package dragonfly.app.window;

import dragonfly.app.assistant.Reading;
import dragonfly.app.strip.Strip;
import dragonfly.model.selection.Selection;

/** Ties the strip of sub-images to the session. */
final class StripBinding {
    private final Session session;
    private final Strip strip;

    StripBinding(Session session, Strip strip) {
        this.session = session;
        this.strip = strip;
    }

    void bind() {
        strip.getStyleClass().add("strip-pane");
        strip.hoveredTileProperty().bindBidirectional(session.choices().hoveredTileProperty());
        strip.setOnTileClicked(session.looks()::click);
        session.looks().selectionProperty().addListener((value, before, now) -> show());
        show();
    }

    private void show() {
        Reading reading = session.looks().readingProperty().get();
        Selection selection = session.looks().selectionProperty().get();
        if (reading == null || selection == null) {
            strip.clear();
        } else {
            strip.show(reading.facts(selection), reading::subImage);
        }
    }
}
