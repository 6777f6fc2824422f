package dragonfly.image.codec.jpeg2000;

import dragonfly.image.ImageException;

import java.util.ArrayList;
import java.util.List;

/** One component of one tile: its resolutions and sub-bands, B.3 to B.5. */
final class TileComponent {
    private final Area tileArea;
    private final Area area;
    private final Jpeg2000Component component;
    private final CodingStyle style;
    private final List<Resolution> resolutions = new ArrayList<>();

    /**
     * Lays out a component.
     *
     * @param tileArea the tile on the reference grid
     * @param index which component
     * @param mostPrecincts how many a resolution may have before memory is refused
     */
    TileComponent(
            ImageSize size, Area tileArea, Parameters parameters, int index, long mostPrecincts)
            throws ImageException {
        this.tileArea = tileArea;
        area = size.of(tileArea, index);
        component = size.components().get(index);
        style = parameters.style(index);
        Quantisation quantisation = parameters.quantisation(index);
        int shift = parameters.regionShift(index);
        for (int r = 0; r <= style.levels(); r++) {
            List<Band> bands = new ArrayList<>(3);
            if (r == 0) {
                bands.add(band(0, 0, quantisation, shift));
            } else {
                for (int orientation = 1; orientation <= 3; orientation++) {
                    bands.add(band(r, orientation, quantisation, shift));
                }
            }
            Area whole = area.halved(style.levels() - r);
            resolutions.add(new Resolution(this, r, whole, bands, mostPrecincts));
        }
    }

    private Band band(int resolution, int orientation, Quantisation quantisation, int shift)
            throws ImageException {
        int level = style.levels() - Math.max(0, resolution - 1);
        int index = resolution == 0 ? 0 : 3 * (resolution - 1) + orientation;
        int exponent = quantisation.exponent(resolution, index);
        int planes = quantisation.guardBits() + exponent - 1 + shift;
        Area lower = area.halved(level);
        float step =
                style.isReversible()
                        ? 1
                        // The gain of sub-bands is in the wavelet here: see Wavelet97.
                        : (float)
                                ((1 + quantisation.mantissa(index) / 2048.0)
                                        * Math.scalb(1.0, component.bits() - exponent));
        return new Band(
                bandArea(level, orientation),
                orientation,
                Math.max(0, planes),
                shift,
                step,
                (orientation & Band.HL) == 0 ? 0 : lower.width(),
                (orientation & Band.LH) == 0 ? 0 : lower.height());
    }

    private Area bandArea(int level, int orientation) {
        if (level == 0) {
            return area;
        }
        long right = (orientation & Band.HL) == 0 ? 0 : 1L << (level - 1);
        long below = (orientation & Band.LH) == 0 ? 0 : 1L << (level - 1);
        return new Area(
                Area.ceilShift(area.x0() - right, level),
                Area.ceilShift(area.y0() - below, level),
                Area.ceilShift(area.x1() - right, level),
                Area.ceilShift(area.y1() - below, level));
    }

    Area tileArea() {
        return tileArea;
    }

    CodingStyle style() {
        return style;
    }

    int bits() {
        return component.bits();
    }

    int dx() {
        return component.dx();
    }

    int dy() {
        return component.dy();
    }

    List<Resolution> resolutions() {
        return resolutions;
    }

    /** The resolution that stands after so many halvings. */
    Resolution reduced(int times) {
        return resolutions.get(style.levels() - times);
    }
}
