package dragonfly.app.strip;

import dragonfly.app.overlay.LookFacts;
import dragonfly.app.tasks.ScreenThread;
import dragonfly.app.words.Words;
import dragonfly.model.Look;
import dragonfly.model.picture.RgbImage;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * What the model read: a row of every sub-image in the decoder's order, and, unfolded, dimmed, of
 * those it did not read, so that a reader may pin one. Screen's thread; the small pictures are made
 * in the background, and what was shown stays until they are there.
 */
public final class Strip extends Region {
    private static final double GAP = 14;
    private static final double SPACING = 4;
    // The height that an empty strip keeps, so that the image does not jump when a look comes.
    private static final double ROW = 80;
    private static final double SCROLL_BAR = 12;
    private static final int PICTURE_SIDE = (int) (2 * PieceCell.SIDE);

    private final Executor background;
    private final Executor screen;
    private final IntegerProperty hoveredTile = new SimpleIntegerProperty(this, "hoveredTile", -1);
    private final BooleanProperty passedOverShown =
            new SimpleBooleanProperty(this, "passedOverShown");
    private final Label counts = new Label();
    private final ToggleButton unfold = new ToggleButton();
    private final HBox row = new HBox(2);
    private final ScrollPane scroll = new ScrollPane(row);
    private final VBox content;
    private List<PieceCell> read = List.of();
    private List<PieceCell> passedOver = List.of();
    private IntConsumer onTileClicked = tile -> {};
    private long generation;

    /**
     * An empty strip.
     *
     * @param background makes the small pictures
     */
    public Strip(Executor background) {
        this(background, new ScreenThread());
    }

    /** The same with another way to the screen's thread, for tests. */
    Strip(Executor background, Executor screen) {
        this.background = background;
        this.screen = screen;
        getStyleClass().add("strip");
        content = new VBox(SPACING, heading(), scroll);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        row.setAlignment(Pos.TOP_LEFT);
        scroll.getStyleClass().setAll("strip-scroll");
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToHeight(true);
        scroll.addEventFilter(ScrollEvent.SCROLL, this::scrollAcross);
        getChildren().add(content);
        hoveredTile.subscribe(this::point);
        passedOverShown.subscribe(this::arrange);
        clear();
    }

    private HBox heading() {
        Label heading = new Label(Words.of("strip.heading"));
        heading.getStyleClass().setAll("strip-heading");
        heading.setMinWidth(Region.USE_PREF_SIZE);
        counts.getStyleClass().setAll("strip-counts");
        counts.setMinWidth(0);
        counts.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(counts, Priority.ALWAYS);
        unfold.getStyleClass().setAll("strip-unfold");
        unfold.setMinWidth(Region.USE_PREF_SIZE);
        unfold.selectedProperty().bindBidirectional(passedOverShown);
        HBox line = new HBox(8, heading, counts, unfold);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** Shows a look, or nothing. The look may be closed afterwards. */
    public void show(@Nullable Look look) {
        if (look == null) {
            clear();
        } else {
            show(LookFacts.of(look), look::subImage);
        }
    }

    /**
     * Shows what is known of a look.
     *
     * @param pixels a sub-image by its index in the batch, exactly as the encoder got it; asked on
     *     any thread
     */
    public void show(LookFacts facts, IntFunction<RgbImage> pixels) {
        long asked = ++generation;
        Pieces pieces = Pieces.of(facts);
        List<PieceCell> nextRead = cells(pieces.read(), pixels);
        List<PieceCell> nextPassedOver = cells(pieces.passedOver(), pixels);
        background.execute(
                () -> {
                    List<WritableImage> pictures = pictures(pieces, pixels);
                    screen.execute(
                            () -> {
                                if (asked == generation) {
                                    replace(nextRead, nextPassedOver, pictures);
                                    describe(pieces);
                                }
                            });
                });
    }

    /** Shows that nothing was read yet. */
    public void clear() {
        generation++;
        replace(List.of(), List.of(), List.of());
        counts.setText(Words.of("strip.nothing"));
        unfold.setVisible(false);
    }

    private List<PieceCell> cells(List<Piece> pieces, IntFunction<RgbImage> pixels) {
        return pieces.stream().map(piece -> cell(piece, pixels)).toList();
    }

    private static List<WritableImage> pictures(Pieces pieces, IntFunction<RgbImage> pixels) {
        return Stream.concat(pieces.read().stream(), pieces.passedOver().stream())
                .map(piece -> PieceImages.small(pixels.apply(piece.subImage()), PICTURE_SIDE))
                .toList();
    }

    /** All at once, so that nothing blinks when a patch is pinned; focus stays with its tile. */
    private void replace(
            List<PieceCell> nextRead,
            List<PieceCell> nextPassedOver,
            List<WritableImage> pictures) {
        int focused =
                Stream.concat(read.stream(), passedOver.stream())
                        .filter(Node::isFocused)
                        .mapToInt(cell -> cell.piece().tile())
                        .findFirst()
                        .orElse(-1);
        read = nextRead;
        passedOver = nextPassedOver;
        List<PieceCell> all = Stream.concat(read.stream(), passedOver.stream()).toList();
        for (int i = 0; i < all.size(); i++) {
            all.get(i).setPicture(pictures.get(i));
        }
        arrange();
        all.stream()
                .filter(cell -> focused >= 0 && cell.piece().tile() == focused)
                .forEach(Node::requestFocus);
    }

    private void describe(Pieces pieces) {
        counts.setText(
                Words.of("strip.counts", pieces.medium(), pieces.keptHigh(), pieces.allHigh()));
        unfold.setText(Words.count("strip.unfold", passedOver.size()));
        unfold.setVisible(!passedOver.isEmpty());
    }

    /** The high tile pointed at here or elsewhere; -1 for none. */
    public IntegerProperty hoveredTileProperty() {
        return hoveredTile;
    }

    /** Whether the sub-images that were not read are shown too. */
    public BooleanProperty passedOverShownProperty() {
        return passedOverShown;
    }

    /** What happens when a high sub-image is clicked. */
    public void setOnTileClicked(IntConsumer action) {
        onTileClicked = action;
    }

    @Override
    public String getUserAgentStylesheet() {
        return Objects.requireNonNull(Strip.class.getResource("strip.css"), "strip.css")
                .toExternalForm();
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(
                snappedLeftInset(),
                snappedTopInset(),
                getWidth() - snappedLeftInset() - snappedRightInset(),
                getHeight() - snappedTopInset() - snappedBottomInset());
    }

    @Override
    protected double computePrefHeight(double width) {
        double heading = content.getChildren().getFirst().prefHeight(-1);
        double rows = Math.max(row.prefHeight(-1), ROW);
        return snappedTopInset() + heading + SPACING + rows + SCROLL_BAR + snappedBottomInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    private PieceCell cell(Piece piece, IntFunction<RgbImage> pixels) {
        PieceCell cell = new PieceCell(piece, () -> pixels.apply(piece.subImage()));
        if (piece.high()) {
            cell.setOnAction(event -> onTileClicked.accept(piece.tile()));
            cell.setOnMouseEntered(event -> hoveredTile.set(piece.tile()));
            cell.setOnMouseExited(event -> hoveredTile.set(-1));
        }
        return cell;
    }

    private void arrange() {
        row.getChildren().clear();
        for (int i = 0; i < read.size(); i++) {
            if (i > 0 && read.get(i).piece().high() && !read.get(i - 1).piece().high()) {
                row.getChildren().add(gap());
            }
            row.getChildren().add(read.get(i));
        }
        if (passedOverShown.get() && !passedOver.isEmpty()) {
            row.getChildren().add(gap());
            row.getChildren().addAll(passedOver);
        }
        point();
    }

    private static Region gap() {
        Region gap = new Region();
        gap.setMinWidth(GAP);
        return gap;
    }

    private void point() {
        int tile = hoveredTile.get();
        read.forEach(cell -> cell.setPointed(tile >= 0 && cell.piece().tile() == tile));
        passedOver.forEach(cell -> cell.setPointed(tile >= 0 && cell.piece().tile() == tile));
    }

    /** The wheel moves the row across, since there is nothing to move down. */
    private void scrollAcross(ScrollEvent event) {
        double hidden = row.getWidth() - scroll.getViewportBounds().getWidth();
        if (hidden > 0 && event.getDeltaY() != 0) {
            scroll.setHvalue(Math.clamp(scroll.getHvalue() - event.getDeltaY() / hidden, 0, 1));
            event.consume();
        }
    }
}
