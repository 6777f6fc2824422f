package dragonfly.app.viewer;

/** What a drag with the left button does. */
public enum Tool {
    /** Across: window width; up and down: window centre. */
    WINDOW,
    /** Pulls the image. */
    PAN,
    /** Up: larger; down: smaller, around the point where the drag began. */
    ZOOM
}
