package dragonfly.training.data;

import dragonfly.phantom.random.Dice;

/**
 * A sub-image as it is or mirrored. Mirrored pictures are as good as fresh ones for telling small
 * shapes apart; what has a side, as the low sub-image's phrases do, must not be mirrored.
 */
public enum Mirror {
    NONE(false, false),
    SIDEWAYS(true, false),
    UPSIDE_DOWN(false, true),
    BOTH(true, true);

    private final boolean sideways;
    private final boolean upsideDown;

    Mirror(boolean sideways, boolean upsideDown) {
        this.sideways = sideways;
        this.upsideDown = upsideDown;
    }

    /** One of the four. */
    public static Mirror draw(Dice dice) {
        return values()[dice.whole(0, values().length - 1)];
    }

    /** Where a place of a square of that many columns and rows comes from, row by row. */
    public int from(int place, int side) {
        int column = place % side;
        int row = place / side;
        return (upsideDown ? side - 1 - row : row) * side + (sideways ? side - 1 - column : column);
    }
}
