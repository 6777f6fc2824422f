package dragonfly.image.codec.jpeg2000;

import dragonfly.image.ImageException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The reference grid with its tiles and components: the SIZ segment, A.5.1.
 *
 * @param area the image on the reference grid
 * @param tileX where the first tile starts, and how large tiles are
 * @param components what the SIZ segment says about each
 */
record ImageSize(
        Area area,
        int tileX,
        int tileY,
        int tileWidth,
        int tileHeight,
        List<Jpeg2000Component> components) {

    /** More is for spectra, not for pictures; bounds what a hostile header can ask for. */
    private static final int MOST_COMPONENTS = 256;

    private static final int MOST_BITS = 31;

    static ImageSize read(Cursor segment) throws ImageException {
        segment.u16(); // capabilities; what is not read shows in other segments
        int x1 = segment.u31();
        int y1 = segment.u31();
        int x0 = segment.u31();
        int y0 = segment.u31();
        int tileWidth = (int) Math.min(Integer.MAX_VALUE, segment.u32());
        int tileHeight = (int) Math.min(Integer.MAX_VALUE, segment.u32());
        int tileX = segment.u31();
        int tileY = segment.u31();
        Area area = new Area(x0, y0, x1, y1);
        boolean plausible =
                !area.isEmpty()
                        && tileX <= x0
                        && tileY <= y0
                        && (long) tileX + tileWidth > x0
                        && (long) tileY + tileHeight > y0;
        if (!plausible) {
            throw Faults.damaged(
                    "image %s, tiles of %d x %d".formatted(area, tileWidth, tileHeight));
        }
        ImageSize size =
                new ImageSize(area, tileX, tileY, tileWidth, tileHeight, components(segment));
        if (size.tiles() > 65535) {
            throw Faults.damaged(size.tiles() + " tiles");
        }
        return size;
    }

    private static List<Jpeg2000Component> components(Cursor segment) throws ImageException {
        int count = segment.u16();
        if (count < 1 || segment.left() < 3 * count) {
            throw Faults.damaged(count + " components");
        }
        if (count > MOST_COMPONENTS) {
            throw Faults.unsupported("with %,d components".formatted(count));
        }
        List<Jpeg2000Component> components = new ArrayList<>(count);
        for (int c = 0; c < count; c++) {
            int depth = segment.u8();
            int dx = segment.u8();
            int dy = segment.u8();
            int bits = (depth & 0x7F) + 1;
            if (dx == 0 || dy == 0 || bits > 38) {
                throw Faults.damaged("component of %d bits, %d x %d".formatted(bits, dx, dy));
            }
            if (bits > MOST_BITS) {
                throw Faults.unsupported("of %d bits".formatted(bits));
            }
            components.add(new Jpeg2000Component(bits, depth >= 0x80, dx, dy));
        }
        return List.copyOf(components);
    }

    long tilesAcross() {
        return Math.ceilDiv((long) area.x1() - tileX, tileWidth);
    }

    long tiles() {
        return tilesAcross() * Math.ceilDiv((long) area.y1() - tileY, tileHeight);
    }

    /** The part of the reference grid that a tile covers. */
    Area tile(int index) {
        long x = tileX + index % tilesAcross() * tileWidth;
        long y = tileY + index / tilesAcross() * tileHeight;
        return new Area(
                (int) Math.max(area.x0(), x),
                (int) Math.max(area.y0(), y),
                (int) Math.min(area.x1(), x + tileWidth),
                (int) Math.min(area.y1(), y + tileHeight));
    }

    /** The samples that a component has in some area of the reference grid. */
    Area of(Area reference, int component) {
        Jpeg2000Component c = components.get(component);
        return reference.divided(c.dx(), c.dy());
    }

    /**
     * How many columns of the reference grid are one of the picture: more than one where all
     * components are sub-sampled.
     */
    int stepX() {
        return step(components.stream().mapToInt(Jpeg2000Component::dx).toArray());
    }

    /** How many rows of the reference grid are one of the picture. */
    int stepY() {
        return step(components.stream().mapToInt(Jpeg2000Component::dy).toArray());
    }

    private static int step(int[] steps) {
        int least = Arrays.stream(steps).min().orElse(1);
        return Arrays.stream(steps).allMatch(step -> step % least == 0) ? least : 1;
    }

    /** The picture's pixels in some area of the reference grid. */
    Area pixels(Area reference) {
        return reference.divided(stepX(), stepY());
    }

    /** The components with their sub-sampling against pixels. */
    List<Jpeg2000Component> channels() {
        return components.stream()
                .map(
                        c ->
                                new Jpeg2000Component(
                                        c.bits(), c.signed(), c.dx() / stepX(), c.dy() / stepY()))
                .toList();
    }
}
