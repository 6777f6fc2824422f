package dragonfly.app.palette;

import dragonfly.app.words.Words;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Supplier;

/**
 * The palette: type part of a name, choose with the arrows, run with Enter.
 *
 * <p>It lies in the main scene, not in a window of its own, and closes when it loses the focus, so
 * that it is never in the way.
 */
public final class CommandPalette extends VBox {
    private static final int ROWS = 12;
    private static final double ROW_HEIGHT = 32;

    private final TextField query = new TextField();
    private final ListView<PaletteEntry> list = new ListView<>();
    private final Supplier<List<PaletteEntry>> source;
    private final Runnable returnFocus;
    private List<PaletteEntry> entries = List.of();

    /**
     * @param source gives the lines each time the palette opens
     * @param returnFocus gives the keyboard back when it closes
     */
    public CommandPalette(Supplier<List<PaletteEntry>> source, Runnable returnFocus) {
        this.source = source;
        this.returnFocus = returnFocus;
        getStyleClass().add("palette");
        setMaxSize(560, Region.USE_PREF_SIZE);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        query.setPromptText(Words.of("palette.prompt"));
        query.setAccessibleText(Words.of("palette.prompt"));
        query.textProperty().addListener((value, before, text) -> filter(text));
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        query.focusedProperty()
                .addListener(
                        (value, before, focused) -> {
                            if (!focused && !list.isFocused()) {
                                setVisible(false);
                            }
                        });
        list.setFixedCellSize(ROW_HEIGHT);
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new PaletteCell());
        list.setOnMouseClicked(event -> choose());
        Label nothing = new Label(Words.of("palette.nothing"));
        nothing.getStyleClass().add("nothing");
        list.setPlaceholder(nothing);
        getChildren().addAll(query, list);
    }

    /** Shows it with an empty query. */
    public void open() {
        entries = source.get();
        query.clear();
        filter("");
        setVisible(true);
        toFront();
        query.requestFocus();
    }

    /** Hides it and gives the keyboard back. */
    public void close() {
        setVisible(false);
        returnFocus.run();
    }

    private void filter(String text) {
        list.getItems().setAll(PaletteSearch.find(text, entries));
        int rows = Math.clamp(list.getItems().size(), 2, ROWS);
        list.setPrefHeight(rows * ROW_HEIGHT + 2);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case KeyCode.ESCAPE -> close();
            case KeyCode.ENTER -> choose();
            case KeyCode.DOWN -> move(1);
            case KeyCode.UP -> move(-1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int step) {
        int size = list.getItems().size();
        if (size > 0) {
            int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + step, size);
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - ROWS + 1));
        }
    }

    private void choose() {
        PaletteEntry entry = list.getSelectionModel().getSelectedItem();
        if (entry != null && entry.enabled()) {
            close();
            entry.action().run();
        }
    }
}
