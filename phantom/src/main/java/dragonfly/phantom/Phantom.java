package dragonfly.phantom;

import dragonfly.phantom.chest.ChestPainter;
import dragonfly.phantom.chest.ChestSampler;
import dragonfly.phantom.chest.Film;
import dragonfly.phantom.fundus.FundusPainter;
import dragonfly.phantom.fundus.FundusSampler;
import dragonfly.phantom.histology.HistologyPainter;
import dragonfly.phantom.histology.HistologySampler;
import dragonfly.phantom.random.Dice;
import dragonfly.phantom.random.Mix;
import dragonfly.phantom.scene.ChestScene;
import dragonfly.phantom.scene.FundusScene;
import dragonfly.phantom.scene.HistologyScene;
import dragonfly.phantom.scene.Kind;
import dragonfly.phantom.scene.Scene;
import dragonfly.phantom.scene.Size;

/**
 * Scenes from seeds and pictures from scenes. All methods may be called from any thread and give
 * the same bits on every machine.
 */
public final class Phantom {
    /** A picture at scale 1 has about as many pixels as a square of this side. */
    public static final int SIDE = 384;

    /** The finest drawing. */
    public static final int MAX_SCALE = 8;

    private static final double WIDEST = 1.2;

    private Phantom() {}

    /** The scene of a seed. Nothing is drawn. */
    public static Scene scene(Kind kind, long seed) {
        Dice dice = new Dice(Mix.of(seed, kind.stream()));
        Size size = size(dice.fork(1));
        return switch (kind) {
            case CHEST -> ChestSampler.scene(seed, size, dice.fork(2));
            case FUNDUS -> FundusSampler.scene(seed, size, dice.fork(2));
            case HISTOLOGY -> HistologySampler.scene(seed, size, dice.fork(2));
        };
    }

    /** The scene of a number: the three kinds in turn, the number being the seed. */
    public static Scene scene(long number) {
        Kind[] kinds = Kind.values();
        return scene(kinds[(int) (number % kinds.length)], number);
    }

    private static Size size(Dice dice) {
        double stretch = Math.sqrt(dice.between(1, WIDEST));
        return new Size((int) (SIDE * stretch + 0.5), (int) (SIDE / stretch + 0.5));
    }

    /**
     * Draws a scene in colour; a radiograph comes out grey, with white bones.
     *
     * @param scale 1 to {@value #MAX_SCALE}: pixels for one scene unit; more shows more
     */
    public static Picture render(Scene scene, int scale) {
        checkScale(scale);
        int width = scene.size().width() * scale;
        int height = scene.size().height() * scale;
        return switch (scene) {
            case ChestScene chest -> picture(ChestPainter.paint(chest, scale));
            case FundusScene fundus ->
                    new Picture(width, height, FundusPainter.paint(fundus, scale));
            case HistologyScene slide ->
                    new Picture(width, height, HistologyPainter.paint(slide, scale));
        };
    }

    /**
     * Draws a radiograph as its detector stores it: the 12 bits that the picture is a window of.
     */
    public static Film film(ChestScene scene, int scale) {
        checkScale(scale);
        return ChestPainter.paint(scene, scale);
    }

    /** What a film shows through its window: the picture of its scene. */
    public static Picture picture(Film film) {
        byte[] rgb = new byte[film.grey().length * 3];
        for (int i = 0; i < film.grey().length; i++) {
            byte value = (byte) film.shown(i);
            rgb[3 * i] = value;
            rgb[3 * i + 1] = value;
            rgb[3 * i + 2] = value;
        }
        return new Picture(film.width(), film.height(), rgb);
    }

    private static void checkScale(int scale) {
        if (scale < 1 || scale > MAX_SCALE) {
            throw new IllegalArgumentException("A phantom's scale is 1 to " + MAX_SCALE);
        }
    }
}
