package dragonfly.app.viewer;

import dragonfly.app.compose.FrameRequest;
import dragonfly.app.compose.ImageToScreen;
import dragonfly.app.compose.Quality;
import dragonfly.app.overlay.Overlay;
import dragonfly.app.tasks.ScreenThread;
import dragonfly.app.words.Words;
import dragonfly.image.ImageException;
import dragonfly.image.MedicalImage;
import dragonfly.image.Raster;
import dragonfly.image.display.DisplayDefaults;
import dragonfly.image.display.DisplayState;
import dragonfly.image.render.Rendered;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;

/**
 * The image viewport. It shows one image at a view and a window, with what the model read over it,
 * and turns the hand's movements into new values of its properties. Screen's thread; frames are
 * read and composed by the executor it was given, and what comes late for an image that has gone is
 * dropped.
 */
public final class Viewer extends Region {
    private static final double MARGIN = 12;
    private static final DisplayState NO_DISPLAY = DisplayDefaults.colour().initialState();

    private final ObjectProperty<@Nullable MedicalImage> image =
            new SimpleObjectProperty<>(this, "image");
    private final ObjectProperty<ViewState> view =
            new SimpleObjectProperty<>(this, "view", ViewState.fitted());
    private final ObjectProperty<DisplayState> display =
            new SimpleObjectProperty<>(this, "display", NO_DISPLAY);
    private final ObjectProperty<@Nullable Overlay> overlay =
            new SimpleObjectProperty<>(this, "overlay");
    private final BooleanProperty overlayVisible =
            new SimpleBooleanProperty(this, "overlayVisible", true);
    private final BooleanProperty modelPicture = new SimpleBooleanProperty(this, "modelPicture");
    private final ObjectProperty<@Nullable Rendered> lookPicture =
            new SimpleObjectProperty<>(this, "lookPicture");
    private final BooleanProperty cornersVisible =
            new SimpleBooleanProperty(this, "cornersVisible", true);
    private final BooleanProperty identityVisible =
            new SimpleBooleanProperty(this, "identityVisible");
    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(this, "tool", Tool.WINDOW);
    private final ReadOnlyObjectWrapper<@Nullable Probe> probe =
            new ReadOnlyObjectWrapper<>(this, "probe");
    private final IntegerProperty hoveredTile = new SimpleIntegerProperty(this, "hoveredTile", -1);

    private final Executor background;
    private final Executor screen;
    private final RenderLoop loop;
    private final ViewportPicture picture = new ViewportPicture();
    private final OverlayCanvas canvas = new OverlayCanvas();
    private final Annotations annotations = new Annotations();
    private final CineController cine = new CineController(this);
    private final ObservableValue<Number> outputScale =
            sceneProperty()
                    .flatMap(Scene::windowProperty)
                    .flatMap(javafx.stage.Window::outputScaleXProperty);
    private final SeenPicture seen;
    private IntConsumer onTileClicked = tile -> {};
    private @Nullable OpenImage open;
    private @Nullable FrameRequest shown;
    private boolean moving;

    /**
     * A viewport without an image.
     *
     * @param background reads and composes; at least two threads, or a slow disk holds up painting
     */
    public Viewer(Executor background) {
        this(background, new ScreenThread());
    }

    Viewer(Executor background, Executor screen) {
        this.background = background;
        this.screen = screen;
        loop = new RenderLoop(background, screen, this::show);
        seen = new SeenPicture(background, screen, this::refresh);
        getStyleClass().add("viewer");
        setAccessibleText(Words.of("viewer.image"));
        setFocusTraversable(true);
        getChildren().addAll(picture.node(), canvas, annotations);
        image.subscribe(this::replace);
        view.subscribe(this::refresh);
        display.subscribe(this::refresh);
        modelPicture.subscribe(this::refresh);
        lookPicture.subscribe(this::refresh);
        outputScale.subscribe(this::requestLayout);
        overlay.subscribe(this::requestLayout);
        overlayVisible.subscribe(this::requestLayout);
        hoveredTile.subscribe(this::requestLayout);
        cornersVisible.subscribe(this::annotate);
        identityVisible.subscribe(this::annotate);
        probe.subscribe(this::annotate);
        new PointerTools(this);
    }

    /**
     * The image shown, or null. Whoever sets it owns and closes it, after having set another. A new
     * one starts fitted, at its own window and its first frame.
     */
    public ObjectProperty<@Nullable MedicalImage> imageProperty() {
        return image;
    }

    /** Which part of it is shown. */
    public ObjectProperty<ViewState> viewProperty() {
        return view;
    }

    /** Window, inversion and frame. */
    public ObjectProperty<DisplayState> displayProperty() {
        return display;
    }

    /** What the model read of it, or null. */
    public ObjectProperty<@Nullable Overlay> overlayProperty() {
        return overlay;
    }

    /** Whether the overlay is shown. */
    public BooleanProperty overlayVisibleProperty() {
        return overlayVisible;
    }

    /** Whether the 8-bit picture that the model saw is shown in place of the image. */
    public BooleanProperty modelPictureProperty() {
        return modelPicture;
    }

    /** The picture the present look was made with; null: what the model would be given now. */
    public ObjectProperty<@Nullable Rendered> lookPictureProperty() {
        return lookPicture;
    }

    /** Whether the corners have words; letters at the edges and notices stay. */
    public BooleanProperty cornersVisibleProperty() {
        return cornersVisible;
    }

    /** Whether the upper corners name the patient and the study. */
    public BooleanProperty identityVisibleProperty() {
        return identityVisible;
    }

    /** What must stand over the image and its pictures in red, "" for nothing; always seen. */
    public StringProperty warningProperty() {
        return annotations.warningProperty();
    }

    /** What a left drag does. */
    public ObjectProperty<Tool> toolProperty() {
        return tool;
    }

    /** The pixel under the pointer, or null. */
    public ReadOnlyObjectProperty<@Nullable Probe> probeProperty() {
        return probe.getReadOnlyProperty();
    }

    /** The high tile under the pointer, or one that is pointed at elsewhere; -1 for none. */
    public IntegerProperty hoveredTileProperty() {
        return hoveredTile;
    }

    /** What happens when a high tile is clicked, that is pressed and let go in one place. */
    public void setOnTileClicked(IntConsumer action) {
        onTileClicked = action;
    }

    /** Shows the whole image. */
    public void fit() {
        setView(ViewState.fitted());
    }

    /** Shows one image pixel on one pixel of the physical screen. */
    public void oneToOne() {
        if (open != null) {
            setView(viewport().oneToOne(view.get()));
        }
    }

    /** Zooms around the middle; above 1 makes larger. */
    public void zoomBy(double factor) {
        if (open != null) {
            Viewport now = viewport();
            setView(now.zoom(view.get(), factor, now.width() / 2.0, now.height() / 2.0));
        }
    }

    /** Plays the frames. */
    public CineController cine() {
        return cine;
    }

    /** A picture of what is seen, overlay and words included. */
    public WritableImage snapshotViewport() {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.BLACK);
        return snapshot(parameters, null);
    }

    @Override
    public String getUserAgentStylesheet() {
        return Viewer.class.getResource("viewer.css").toExternalForm();
    }

    @Override
    protected void layoutChildren() {
        annotations.resizeRelocate(0, 0, getWidth(), getHeight());
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        FrameRequest last = shown;
        Viewport now = viewport();
        if (last == null || last.width() != now.width() || last.height() != now.height()) {
            refresh();
        }
        paintOverlay();
    }

    // What the tools and the cine work with.

    double outputScale() {
        Number scale = outputScale.getValue();
        return scale == null ? 1 : scale.doubleValue();
    }

    Viewport viewport() {
        ImageShape shape = open == null ? ImageShape.square(1, 1) : open.shape();
        return new Viewport(
                shape, physical(getWidth()), physical(getHeight()), MARGIN * outputScale());
    }

    void setView(ViewState state) {
        view.set(state);
    }

    void toggleFit() {
        if (view.get().fit()) {
            oneToOne();
        } else {
            fit();
        }
    }

    void setWindow(DisplayState state) {
        display.set(state.withFrame(display.get().frame()));
    }

    @Nullable WindowDrag windowDrag() {
        return open == null || modelPicture.get() ? null : open.windowDrag(display.get());
    }

    int frames() {
        return open == null ? 1 : open.image().frames();
    }

    /** Frames may have windows of their own; whoever sees one through its own sees all so. */
    void showFrame(int frame) {
        DisplayState now = display.get();
        if (open == null || now.frame() == frame) {
            return;
        }
        MedicalImage image = open.image();
        display.set(now.onFrame(frame, image.display(now.frame()), image.display(frame)));
    }

    boolean isReady(int frame) {
        return open != null && open.frames().ready(frame) != null;
    }

    void readAhead(int frame, int ahead) {
        if (open != null) {
            open.frames().want(frame, ahead);
        }
    }

    /** A hand is zooming: speed counts more than care until it rests. */
    void setMoving(boolean on) {
        if (moving != on) {
            moving = on;
            refresh();
        }
    }

    int tileAt(double x, double y) {
        Overlay now = overlay.get();
        ImageToScreen placement = placement();
        return now == null || placement == null || !overlayVisible.get()
                ? -1
                : now.tileAt(placement.imageX(x), placement.imageY(y));
    }

    void clickTile(int tile) {
        onTileClicked.accept(tile);
    }

    /** The pointer is at a point of this region. */
    void point(double x, double y) {
        FrameRequest frame = shown;
        if (frame == null) {
            return;
        }
        probe.set(Probe.at(frame, x * outputScale(), y * outputScale()));
        hoveredTile.set(tileAt(x, y));
    }

    void pointNowhere() {
        probe.set(null);
        hoveredTile.set(-1);
    }

    // From the properties to the screen.

    private void replace(@Nullable MedicalImage next) {
        if (open != null) {
            open.frames().close();
        }
        loop.forget();
        seen.clear();
        picture.hide();
        shown = null;
        pointNowhere();
        open = next == null ? null : OpenImage.of(next, background, this::settled);
        view.set(ViewState.fitted());
        display.set(next == null ? NO_DISPLAY : next.display().initialState());
        cine.reset(next == null ? OptionalDouble.empty() : next.frameMillis());
        annotations.setMessage(null);
        annotate();
        refresh();
    }

    /** On a background thread: a frame has come. */
    private void settled(FrameStore store, int frame) {
        screen.execute(
                () -> {
                    if (open != null && open.frames() == store && display.get().frame() == frame) {
                        refresh();
                    }
                });
    }

    private void refresh() {
        OpenImage now = open;
        if (now == null || getWidth() < 1 || getHeight() < 1) {
            return;
        }
        Raster raster = raster(now);
        if (raster == null) {
            ImageException failure = failure(now);
            if (failure != null) {
                loop.forget();
                picture.hide();
                shown = null;
                annotations.setMessage(failure.getMessage());
                requestLayout();
            }
            return;
        }
        annotations.setMessage(null);
        Viewport viewport = viewport();
        loop.request(
                new FrameRequest(
                        raster,
                        now.image().display(display.get().frame()),
                        display.get(),
                        now.onRaster(viewport.place(view.get()), raster),
                        viewport.width(),
                        viewport.height(),
                        moving ? loop.whileMoving() : Quality.FINE));
    }

    private @Nullable Raster raster(OpenImage now) {
        DisplayState state = display.get();
        if (modelPicture.get()) {
            seen.want(now.image(), state, lookPicture.get());
            return seen.raster();
        }
        Raster ready = now.frames().ready(state.frame());
        if (ready == null) {
            now.frames().want(state.frame(), 0);
        }
        return ready;
    }

    private @Nullable ImageException failure(OpenImage now) {
        return modelPicture.get() ? seen.failure() : now.frames().failure(display.get().frame());
    }

    private void show(Surface surface, FrameRequest request) {
        shown = request;
        picture.show(surface, request.width(), request.height(), outputScale());
        annotate();
        requestLayout();
    }

    /** Where the image lies in this region, as it is shown now; null while nothing is shown. */
    private @Nullable ImageToScreen placement() {
        return shown == null || open == null
                ? null
                : open.placement(shown).dividedBy(outputScale());
    }

    private void paintOverlay() {
        Overlay now = overlay.get();
        ImageToScreen placement = placement();
        if (now == null || placement == null || open == null || !overlayVisible.get()) {
            canvas.clear();
        } else {
            String right = open.image().orientation(display.get().frame()).right();
            canvas.paint(now, placement, hoveredTile.get(), right);
        }
    }

    private void annotate() {
        FrameRequest frame = shown;
        OpenImage now = open;
        annotations.describe(now == null ? null : now.image(), display.get().frame());
        if (frame == null || now == null) {
            annotations.show(Caption.none());
            return;
        }
        String banner =
                modelPicture.get() ? Words.of("viewer.modelPicture", seen.description()) : "";
        Caption caption =
                now.texts(frame, outputScale())
                        .caption(frame, probe.get(), identityVisible.get(), banner);
        annotations.show(cornersVisible.get() ? caption : caption.bannerOnly());
    }

    private int physical(double length) {
        return Math.max(1, (int) Math.rint(length * outputScale()));
    }
}
