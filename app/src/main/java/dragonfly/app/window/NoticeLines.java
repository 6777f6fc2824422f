package dragonfly.app.window;

import dragonfly.app.theme.Icon;
import dragonfly.app.window.Notices.Notice;
import dragonfly.app.words.Words;

import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/** The notices under the banner, each until it is put away. */
final class NoticeLines extends VBox {
    private final Notices notices;
    private final Consumer<Notice> showDetail;

    NoticeLines(Notices notices, Consumer<Notice> showDetail) {
        this.notices = notices;
        this.showDetail = showDetail;
        getStyleClass().add("notices");
        notices.shown().addListener((ListChangeListener<Notice>) change -> show());
        show();
    }

    private void show() {
        getChildren().setAll(notices.shown().stream().map(this::line).toList());
    }

    private HBox line(Notice notice) {
        Label sentence = new Label(notice.sentence());
        sentence.setWrapText(true);
        sentence.setMinWidth(0);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(10, Icon.WARNING.draw(16), sentence);
        if (!notice.detail().isEmpty()) {
            Hyperlink detail = new Hyperlink(Words.of("notice.detail"));
            detail.setMinWidth(Region.USE_PREF_SIZE);
            detail.setOnAction(event -> showDetail.accept(notice));
            line.getChildren().add(detail);
        }
        Button away = new Button();
        away.setGraphic(Icon.CLOSE.draw(14));
        away.getStyleClass().addAll("quiet", "icon-button");
        away.setTooltip(new Tooltip(Words.of("notice.away")));
        away.setAccessibleText(Words.of("notice.away"));
        away.setOnAction(event -> notices.putAway(notice));
        line.getChildren().add(away);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("notice");
        line.pseudoClassStateChanged(PseudoClass.getPseudoClass("wrong"), notice.wrong());
        return line;
    }
}
