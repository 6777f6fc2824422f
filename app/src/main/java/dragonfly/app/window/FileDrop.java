package dragonfly.app.window;

import dragonfly.app.words.Words;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;

import java.io.File;

/** Files and folders may be dropped anywhere on the window. */
final class FileDrop {
    private final Session session;
    private final StackPane target;
    private final Label hint = new Label(Words.of("drop.hint"));

    FileDrop(Session session, StackPane target) {
        this.session = session;
        this.target = target;
        hint.getStyleClass().add("drop-hint");
        hint.setMouseTransparent(true);
        hint.setVisible(false);
        hint.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        hint.setAlignment(Pos.CENTER);
    }

    void install() {
        target.getChildren().add(hint);
        target.setOnDragOver(
                event -> {
                    if (event.getDragboard().hasFiles()) {
                        event.acceptTransferModes(TransferMode.COPY);
                        hint.setVisible(true);
                        event.consume();
                    }
                });
        target.setOnDragExited(event -> hint.setVisible(false));
        target.setOnDragDropped(this::drop);
    }

    private void drop(DragEvent event) {
        hint.setVisible(false);
        boolean files = event.getDragboard().hasFiles();
        if (files) {
            session.open(event.getDragboard().getFiles().stream().map(File::toPath).toList());
        }
        event.setDropCompleted(files);
        event.consume();
    }
}
