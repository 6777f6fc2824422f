package dragonfly.phantom.scene;

/** The patient's side. A frontal radiograph shows the patient's right on the picture's left. */
public enum Side {
    RIGHT(-1),
    LEFT(1);

    private final int sign;

    Side(int sign) {
        this.sign = sign;
    }

    /** -1 for the right, 1 for the left: the sign of x on a frontal radiograph. */
    public int sign() {
        return sign;
    }
}
