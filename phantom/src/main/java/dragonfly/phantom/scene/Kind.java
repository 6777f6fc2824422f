package dragonfly.phantom.scene;

/** The three kinds of picture. */
public enum Kind {
    /** A frontal chest radiograph. */
    CHEST(1),
    /** A colour photograph of the retina. */
    FUNDUS(2),
    /** A field of a slide stained with haematoxylin and eosin. */
    HISTOLOGY(3);

    private final int stream;

    Kind(int stream) {
        this.stream = stream;
    }

    /** Its part in the seed, so that scenes of one seed have nothing in common between kinds. */
    public int stream() {
        return stream;
    }
}
