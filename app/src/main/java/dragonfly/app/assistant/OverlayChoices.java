package dragonfly.app.assistant;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;

/**
 * How the reader wants to see what the model read; shared by the image, the strip and the faces.
 */
public final class OverlayChoices {
    private final BooleanProperty visible = new SimpleBooleanProperty(true);
    private final BooleanProperty lowGrid = new SimpleBooleanProperty(false);
    private final BooleanProperty mediumGrid = new SimpleBooleanProperty(true);
    private final BooleanProperty highGrid = new SimpleBooleanProperty(true);
    private final BooleanProperty modelPicture = new SimpleBooleanProperty(false);
    private final DoubleProperty heat = new SimpleDoubleProperty(0.35);
    private final IntegerProperty hoveredTile = new SimpleIntegerProperty(-1);

    /** Whether anything is painted over the image. */
    public BooleanProperty visibleProperty() {
        return visible;
    }

    /** Whether the border of the low sub-image, that is of the image, is drawn. */
    public BooleanProperty lowGridProperty() {
        return lowGrid;
    }

    /** Whether the borders of the medium sub-images are drawn. */
    public BooleanProperty mediumGridProperty() {
        return mediumGrid;
    }

    /** Whether the borders of the high sub-images are drawn. */
    public BooleanProperty highGridProperty() {
        return highGrid;
    }

    /** Whether the picture that the model saw stands in place of the image. */
    public BooleanProperty modelPictureProperty() {
        return modelPicture;
    }

    /** How strongly the scores are painted, 0 to 1. */
    public DoubleProperty heatProperty() {
        return heat;
    }

    /** The high sub-image that is pointed at, wherever that is; -1 for none. */
    public IntegerProperty hoveredTileProperty() {
        return hoveredTile;
    }
}
