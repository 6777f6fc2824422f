package dragonfly.app.window;

import dragonfly.app.assistant.AskFace;
import dragonfly.app.assistant.Exchange;
import dragonfly.app.assistant.HistoryFace;
import dragonfly.app.assistant.LookFace;
import dragonfly.app.browser.StudyBrowser;
import dragonfly.app.browser.Thumbnails;
import dragonfly.app.home.Settings;
import dragonfly.app.palette.CommandPalette;
import dragonfly.app.palette.Commands;
import dragonfly.app.palette.TypingGuard;
import dragonfly.app.report.ReportFace;
import dragonfly.app.strip.Strip;
import dragonfly.app.viewer.Viewer;
import dragonfly.app.words.Words;
import dragonfly.image.MedicalImage;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.SplitPane;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** The main scene's contents: builds every part once and ties it to the session. */
final class MainView extends StackPane {
    private final Session session;
    private final Commands commands = new Commands();
    private final Viewer viewer;
    private final ViewCommands viewCommands;
    private final AskFace askFace;
    private final ReportFace reportFace;
    private final FaceTabs tabs = new FaceTabs();
    private final CommandPalette palette;
    private final Card card;
    private final Foot foot;
    private final BooleanProperty light = new SimpleBooleanProperty();
    private final Region browser;
    private final SplitPane split = new SplitPane();

    MainView(Session session, Viewer viewer, Strip strip, Runnable quit) {
        this.session = session;
        this.viewer = viewer;
        getStyleClass().add("main");
        card = new Card(viewer::requestFocus);
        palette =
                new CommandPalette(
                        () -> PaletteEntries.of(session, commands), viewer::requestFocus);
        viewCommands = new ViewCommands(session, viewer);
        HelpCommands help = new HelpCommands(session, card);
        addCommands(help, quit);
        browser =
                new StudyBrowser(
                        session.browser(),
                        new Thumbnails(session.work()),
                        session.desk()::open,
                        () -> commands.get("file.openFolder").run());
        askFace = new AskFace(session.faces(), this::toReport, session.choices().heatProperty());
        reportFace = new ReportFace(session.drafts(), reportActions());
        foot = new Foot(session, help::showModel);
        addFaces();
        arrange(help, strip);
        StackPane.setAlignment(palette, Pos.TOP_CENTER);
        StackPane.setMargin(palette, new Insets(48, 0, 0, 0));
        StackPane.setAlignment(card, Pos.TOP_CENTER);
        StackPane.setMargin(card, new Insets(96, 0, 0, 0));
        getChildren().addAll(card, palette);
        new ViewerBinding(session, viewer).bind();
        new StripBinding(session, strip).bind();
        new FileDrop(session, this).install();
        TypingGuard.install(this);
    }

    private void addCommands(HelpCommands help, Runnable quit) {
        ModelCommands model = new ModelCommands(session);
        new FileCommands(session, this::window, this::picture)
                .addTo(commands, model.drafted(), quit);
        viewCommands.addTo(commands, light);
        model.addTo(commands, this::focusQuestion, () -> tabs.show(reportFace));
        help.addTo(commands, palette::open);
    }

    private void addFaces() {
        LookFace look =
                new LookFace(
                        session.looks(),
                        session.choices(),
                        commands.get("model.look"),
                        commands.get("model.stop"));
        HistoryFace history = new HistoryFace(session.asks(), this::reveal);
        tabs.add(Words.of("face.ask"), askFace);
        tabs.add(Words.of("face.look"), look);
        tabs.add(Words.of("face.report"), reportFace);
        tabs.addGap();
        tabs.add(Words.of("face.history"), history);
    }

    private void arrange(HelpCommands help, Strip strip) {
        TitleLine title =
                new TitleLine(
                        new MenuLine(session, commands).bar(),
                        identityLine(),
                        session.browser().namesShownProperty(),
                        commands.get("help.palette"));
        BannerLine banner =
                new BannerLine(
                        session.seat(),
                        session.looks(),
                        help::showUse,
                        help::showModel,
                        () -> session.loadModel(session.settings().model()));
        NoticeLines notices =
                new NoticeLines(
                        session.notices(), notice -> card.show(notice.sentence(), notice.detail()));
        StackPane image =
                new StackPane(
                        viewer,
                        new ImageStates(session, commands, viewer.cine().playingProperty()));
        image.getStyleClass().add("image-area");
        image.setMinSize(0, 0);
        VBox.setVgrow(image, Priority.ALWAYS);
        VBox middle = new VBox(image, new CineBar(viewer, commands), strip);
        HBox.setHgrow(middle, Priority.ALWAYS);
        middle.setMinWidth(240);
        HBox centre =
                new HBox(new ToolColumn(commands, viewer.toolProperty(), viewCommands), middle);
        browser.setMinWidth(160);
        tabs.setMinWidth(320);
        Settings.Arrangement arrangement = session.settings().arrangement();
        browser.setPrefWidth(arrangement.browserWidth());
        tabs.setPrefWidth(arrangement.facesWidth());
        split.getItems().addAll(browser, centre, tabs);
        SplitPane.setResizableWithParent(browser, Boolean.FALSE);
        SplitPane.setResizableWithParent(tabs, Boolean.FALSE);
        keepPanesWide(arrangement);
        BorderPane frame = new BorderPane(split);
        frame.setTop(new VBox(title, banner, notices));
        frame.setBottom(foot);
        getChildren().add(frame);
    }

    private ReportFace.Actions reportActions() {
        return new ReportFace.Actions(
                commands.get("report.draft"),
                commands.get("report.saveText"),
                commands.get("report.savePdf"),
                commands.get("report.discard"));
    }

    private ObservableValue<String> identityLine() {
        return Bindings.createStringBinding(
                () -> {
                    MedicalImage image = session.desk().imageProperty().get();
                    if (image == null) {
                        return "";
                    }
                    String line = image.identity().titleLine();
                    return line.isEmpty() ? String.valueOf(image.source().getFileName()) : line;
                },
                session.desk().imageProperty());
    }

    private void toReport(Exchange exchange) {
        session.toReport(exchange);
        tabs.show(reportFace);
    }

    private void reveal(Exchange exchange) {
        tabs.show(askFace);
        askFace.reveal(exchange);
    }

    private void focusQuestion() {
        tabs.show(askFace);
        askFace.focusQuestion();
    }

    private WritableImage picture() {
        return viewer.snapshotViewport();
    }

    private Window window() {
        return getScene().getWindow();
    }

    /**
     * Keeps the panes beside the image as wide as the user had them, whatever width the window gets
     * and however late the desktop tells it; what the user drags counts from then on.
     */
    private void keepPanesWide(Settings.Arrangement arrangement) {
        DoubleProperty browserWidth = new SimpleDoubleProperty(arrangement.browserWidth());
        DoubleProperty facesWidth = new SimpleDoubleProperty(arrangement.facesWidth());
        split.addEventFilter(
                MouseEvent.MOUSE_RELEASED,
                event -> {
                    browserWidth.set(browser.getWidth());
                    facesWidth.set(tabs.getWidth());
                });
        split.widthProperty()
                .addListener(
                        (value, before, now) -> {
                            double width = Math.max(1, now.doubleValue());
                            split.setDividerPositions(
                                    browserWidth.get() / width, 1 - facesWidth.get() / width);
                        });
    }

    /** Gives the keyboard to the image. */
    void focusImage() {
        viewer.requestFocus();
    }

    double browserWidth() {
        return browser.getWidth();
    }

    double facesWidth() {
        return tabs.getWidth();
    }

    Commands commands() {
        return commands;
    }

    FaceTabs tabs() {
        return tabs;
    }

    /** Whether the light theme is on. */
    BooleanProperty lightProperty() {
        return light;
    }

    /** Stops what runs by itself; the window is closing. */
    void stop() {
        foot.stop();
        viewer.cine().playingProperty().set(false);
    }
}
