package dragonfly.image.render;

import dragonfly.image.ImageException;
import dragonfly.image.Level;
import dragonfly.image.MedicalImage;
import dragonfly.image.Raster;
import dragonfly.image.Region;
import dragonfly.image.Rgb8;
import dragonfly.image.display.DisplayState;
import dragonfly.image.slide.Slide;

/** Small pictures for lists. */
public final class Thumbnail {
    /** A coarsest level of more pixels takes too long for a list. */
    private static final long MOST_READ = 16_000_000;

    private static final String OWN = "thumbnail";

    private Thumbnail() {}

    /**
     * The middle frame as the file wants it shown, area-averaged so that its longer side has at
     * most {@code maxSide} pixels; never enlarged. Blocks on the disk and the decoder.
     *
     * @throws ImageException if the frame cannot be read
     */
    public static Rgb8 of(MedicalImage image, int maxSide) throws ImageException {
        int frame = image.frames() / 2;
        DisplayState state = image.display(frame).initialState().withFrame(frame);
        if (image instanceof Slide slide) {
            return ofSlide(slide, state, maxSide);
        }
        Raster raster = image.read(frame);
        int[] colours = Colours.of(raster, image.display(frame), state);
        return of(new Rgb8(raster.width(), raster.height(), colours), maxSide);
    }

    /** From the best level; a slide without a coarse one has a thumbnail of its own as a rule. */
    private static Rgb8 ofSlide(Slide slide, DisplayState state, int maxSide)
            throws ImageException {
        Level coarsest = slide.levels().getLast();
        boolean large = (long) coarsest.width() * coarsest.height() > MOST_READ;
        if (large && slide.associatedNames().contains(OWN)) {
            return of(slide.associated(OWN), maxSide);
        }
        Region all = new Region(0, 0, slide.width(), slide.height());
        return Scaled.of(slide.levels(), all, maxSide).read(slide, state);
    }

    /** Area average of a picture to a longer side of at most {@code maxSide}; itself if smaller. */
    public static Rgb8 of(Rgb8 picture, int maxSide) {
        int longer = Math.max(picture.width(), picture.height());
        if (longer <= maxSide) {
            return picture;
        }
        int width = Math.max(1, Math.round((float) picture.width() * maxSide / longer));
        int height = Math.max(1, Math.round((float) picture.height() * maxSide / longer));
        int[] small = new int[width * height];
        for (int y = 0; y < height; y++) {
            int top = (int) ((long) y * picture.height() / height);
            int bottom = (int) ((long) (y + 1) * picture.height() / height);
            for (int x = 0; x < width; x++) {
                int left = (int) ((long) x * picture.width() / width);
                int right = (int) ((long) (x + 1) * picture.width() / width);
                small[y * width + x] =
                        average(
                                picture,
                                left,
                                top,
                                Math.max(right, left + 1),
                                Math.max(bottom, top + 1));
            }
        }
        return new Rgb8(width, height, small);
    }

    private static int average(Rgb8 picture, int left, int top, int right, int bottom) {
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int y = top; y < bottom; y++) {
            for (int at = y * picture.width() + left; at < y * picture.width() + right; at++) {
                int colour = picture.packed()[at];
                red += (colour >> 16) & 0xFF;
                green += (colour >> 8) & 0xFF;
                blue += colour & 0xFF;
            }
        }
        long count = (long) (right - left) * (bottom - top);
        long half = count / 2;
        int colour = (int) ((red + half) / count);
        colour = colour << 8 | (int) ((green + half) / count);
        return 0xFF000000 | colour << 8 | (int) ((blue + half) / count);
    }
}
