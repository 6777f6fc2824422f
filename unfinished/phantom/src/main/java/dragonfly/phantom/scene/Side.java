package dragonfly.phantom.scene;

/** The patient's side. A frontal radiograph shows the patient's right on the picture's left. */
public enum Side {
    RIGHT,
    LEFT
}
