package dragonfly.phantom.scene;

/** The three kinds of picture. */
public enum Kind {
    /** A frontal chest radiograph. */
    CHEST,
    /** A colour photograph of the retina. */
    FUNDUS,
    /** A field of a slide stained with haematoxylin and eosin. */
    HISTOLOGY
}
