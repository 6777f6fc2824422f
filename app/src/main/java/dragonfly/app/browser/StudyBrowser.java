package dragonfly.app.browser;

import dragonfly.app.tasks.Job;
import dragonfly.app.theme.Icon;
import dragonfly.app.words.Words;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** The studies on the left: a list to choose from, and the progress of a reading with its end. */
public final class StudyBrowser extends VBox {
    private final ListView<BrowserRow> list = new ListView<>();
    private final BrowserModel model;
    private final Consumer<Path> opener;
    private final ProgressBar progress = new ProgressBar();
    private final Label sentence = new Label();
    private final VBox reading = new VBox(6);

    /**
     * @param opener shows a file that was chosen, broken ones too: it says why they are
     * @param openFolder asks for a folder
     */
    public StudyBrowser(
            BrowserModel model, Thumbnails thumbnails, Consumer<Path> opener, Runnable openFolder) {
        this.model = model;
        this.opener = opener;
        getStyleClass().add("browser");
        list.setItems(model.rows());
        list.setCellFactory(view -> new BrowserCell(model, thumbnails));
        list.setAccessibleText(Words.of("browser.heading"));
        list.setOnMouseClicked(event -> openSelected());
        list.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                        openSelected();
                        event.consume();
                    }
                });
        VBox.setVgrow(list, Priority.ALWAYS);
        buildReading();
        getChildren().addAll(header(openFolder), reading, list);
        model.readingProperty().addListener((value, before, now) -> showReading(now));
        showReading(model.readingProperty().get());
    }

    private static HBox header(Runnable openFolder) {
        Label heading = new Label(Words.of("browser.heading").toUpperCase(Locale.UK));
        heading.getStyleClass().add("heading");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button open = new Button();
        open.setGraphic(Icon.FOLDER.draw(16));
        open.getStyleClass().addAll("quiet", "icon-button");
        open.setTooltip(new Tooltip(Words.of("browser.openFolder")));
        open.setAccessibleText(Words.of("browser.openFolder"));
        open.setOnAction(event -> openFolder.run());
        HBox header = new HBox(heading, gap, open);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("panel-header");
        return header;
    }

    private void buildReading() {
        Button cancel = new Button(Words.of("browser.cancel"));
        cancel.getStyleClass().add("quiet");
        cancel.setOnAction(event -> model.cancel());
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        sentence.getStyleClass().add("row-summary");
        sentence.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8, sentence, gap, cancel);
        line.setAlignment(Pos.CENTER_LEFT);
        progress.setMaxWidth(Double.MAX_VALUE);
        reading.getStyleClass().add("reading");
        reading.getChildren().addAll(line, progress);
        reading.managedProperty().bind(reading.visibleProperty());
    }

    private void showReading(@Nullable Job job) {
        reading.setVisible(job != null);
        progress.progressProperty().unbind();
        sentence.textProperty().unbind();
        if (job != null) {
            progress.progressProperty().bind(job.fractionProperty());
            sentence.textProperty().bind(job.sentenceProperty());
        }
    }

    private void openSelected() {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .flatMap(StudyBrowser::file)
                .ifPresent(opener);
    }

    private static Optional<Path> file(BrowserRow row) {
        return switch (row) {
            case BrowserRow.Series series -> Optional.of(series.file());
            case BrowserRow.Image image -> Optional.of(image.file());
            case BrowserRow.BrokenFile broken -> Optional.of(broken.file());
            case BrowserRow.Patient patient -> Optional.empty();
            case BrowserRow.Study study -> Optional.empty();
            case BrowserRow.BrokenHeading heading -> Optional.empty();
        };
    }
}
