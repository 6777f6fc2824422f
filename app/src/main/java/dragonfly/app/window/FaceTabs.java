package dragonfly.app.window;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/** Several faces of one state, one of them shown; the last tab stands apart on the right. */
final class FaceTabs extends VBox {
    private record Tab(ToggleButton button, Node face) {}

    private final List<Tab> tabs = new ArrayList<>();
    private final HBox header = new HBox();
    private final StackPane faces = new StackPane();

    FaceTabs() {
        getStyleClass().add("faces");
        header.getStyleClass().add("face-tabs");
        header.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(faces, Priority.ALWAYS);
        getChildren().addAll(header, faces);
    }

    /** Adds a face at the end. */
    void add(String title, Node face) {
        ToggleButton button = new ToggleButton(title);
        button.getStyleClass().setAll("face-tab");
        button.setMinWidth(Region.USE_PREF_SIZE);
        Tab tab = new Tab(button, face);
        button.setOnAction(event -> show(tab));
        tabs.add(tab);
        header.getChildren().add(button);
        faces.getChildren().add(face);
        show(tabs.getFirst());
    }

    /** What is added after this stands on the right. */
    void addGap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        header.getChildren().add(gap);
    }

    /** Shows a face that was added. */
    void show(Node face) {
        tabs.stream().filter(tab -> tab.face().equals(face)).findFirst().ifPresent(this::show);
    }

    /** Shows the face that was added at this place, from 0. */
    void show(int place) {
        show(tabs.get(place));
    }

    private void show(Tab shown) {
        for (Tab tab : tabs) {
            tab.button().setSelected(tab.equals(shown));
            tab.face().setVisible(tab.equals(shown));
        }
    }
}
