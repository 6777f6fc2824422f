package dragonfly.image.slide.dicom;

import dragonfly.image.Gray16;
import dragonfly.image.GrayFloat;
import dragonfly.image.ImageException;
import dragonfly.image.Raster;
import dragonfly.image.Region;
import dragonfly.image.Rgb8;

import java.util.Arrays;
import java.util.List;

/** Puts the tiles of a layer together. */
final class Mosaic {
    private final TileReader tiles;

    Mosaic(TileReader tiles) {
        this.tiles = tiles;
    }

    /**
     * Draws what lies in a rectangle; pixels without a tile become 0, transparent.
     *
     * @param grays the colour of each gray word, for layers of grays
     * @param argb takes the rectangle, row-major
     * @return whether there is any tile
     */
    boolean draw(Layer layer, Region region, int[] grays, int[] argb) throws ImageException {
        List<Place> places = touching(layer, region);
        if (places.isEmpty()) {
            return false;
        }
        if (places.size() > 1 || !covers(places.getFirst(), region)) {
            Arrays.fill(argb, 0, region.width() * region.height(), 0);
        }
        for (Place place : places) {
            Raster tile = tiles.read(place);
            copy(place, tile, colours(tile, grays), region, argb);
        }
        return true;
    }

    /**
     * Reads the grays of a rectangle as they are stored.
     *
     * @param absent one pixel, for where there is no tile
     */
    Gray16 grays(Layer layer, Region region, Gray16 absent) throws ImageException {
        Gray16 grays = nothing(region, absent);
        for (Place place : touching(layer, region)) {
            if (tiles.read(place) instanceof Gray16 tile) {
                copy(place, tile, tile.words(), region, grays.words());
            }
        }
        return grays;
    }

    /** A rectangle without any tile. */
    static Gray16 nothing(Region region, Gray16 absent) {
        short[] words = new short[region.width() * region.height()];
        Arrays.fill(words, absent.words()[0]);
        return new Gray16(
                region.width(), region.height(), words, absent.signed(), absent.bitsStored());
    }

    private static List<Place> touching(Layer layer, Region region) {
        return layer.touching(region.x(), region.y(), region.width(), region.height());
    }

    private static boolean covers(Place place, Region region) {
        TileMatrix matrix = place.piece().matrix();
        return place.x() <= region.x()
                && place.y() <= region.y()
                && (long) place.x() + matrix.tileColumns() >= (long) region.x() + region.width()
                && (long) place.y() + matrix.tileRows() >= (long) region.y() + region.height();
    }

    private static int[] colours(Raster tile, int[] grays) throws ImageException {
        return switch (tile) {
            case Rgb8 colour -> colour.packed();
            case Gray16 gray when grays.length > 0 -> throughTable(gray.words(), grays);
            case Gray16 gray -> throw contradiction(gray);
            case GrayFloat gray -> throw contradiction(gray);
        };
    }

    /** A file among several, or a level inside one, is of another kind than the finest level. */
    private static ImageException contradiction(Raster tile) {
        return ImageException.damaged(
                "The files of this slide contradict each other about its colours.",
                tile.getClass().getSimpleName());
    }

    private static int[] throughTable(short[] words, int[] grays) {
        int[] colours = new int[words.length];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = grays[words[i] & 0xFFFF];
        }
        return colours;
    }

    /** Copies the rows that tile and rectangle share, between arrays of one primitive type. */
    private static void copy(Place place, Raster tile, Object from, Region region, Object to) {
        long left = Math.max(place.x(), region.x());
        long top = Math.max(place.y(), region.y());
        long right = Math.min((long) place.x() + tile.width(), (long) region.x() + region.width());
        long bottom =
                Math.min((long) place.y() + tile.height(), (long) region.y() + region.height());
        int count = (int) (right - left);
        for (long y = top; y < bottom && count > 0; y++) {
            System.arraycopy(
                    from,
                    (int) ((y - place.y()) * tile.width() + left - place.x()),
                    to,
                    (int) ((y - region.y()) * region.width() + left - region.x()),
                    count);
        }
    }
}
