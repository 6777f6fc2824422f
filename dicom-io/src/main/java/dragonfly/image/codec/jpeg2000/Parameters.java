package dragonfly.image.codec.jpeg2000;

import dragonfly.image.ImageException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the main header or a tile's headers say about coding. A tile's own word goes before the main
 * header's, and a component's own word before that for all components (A.6.1 and A.6.2).
 */
final class Parameters {
    private final @Nullable Parameters main;
    private final @Nullable CodingStyle[] styles;
    private final @Nullable Quantisation[] quantisations;
    private final int[] regionShifts;
    private final List<Volume> volumes = new ArrayList<>();
    private @Nullable TileCoding coding;
    private @Nullable CodingStyle style;
    private @Nullable Quantisation quantisation;

    /** Of the main header. */
    Parameters(int components) {
        this(null, components);
    }

    private Parameters(@Nullable Parameters main, int components) {
        this.main = main;
        styles = new CodingStyle[components];
        quantisations = new Quantisation[components];
        regionShifts = new int[components];
        Arrays.fill(regionShifts, -1);
    }

    /** Of a tile: nothing of its own yet. */
    Parameters forTile() {
        return new Parameters(this, styles.length);
    }

    /** Takes in a segment, if it is about coding. */
    void read(int marker, Cursor segment) throws ImageException {
        switch (marker) {
            case Marker.COD -> {
                int flags = segment.u8();
                coding = TileCoding.read(segment);
                style = CodingStyle.read(segment, (flags & 1) != 0);
            }
            case Marker.COC -> {
                int component = component(segment);
                styles[component] = CodingStyle.read(segment, (segment.u8() & 1) != 0);
            }
            case Marker.QCD -> quantisation = Quantisation.read(segment);
            case Marker.QCC -> {
                int component = component(segment);
                quantisations[component] = Quantisation.read(segment);
            }
            case Marker.RGN -> {
                int component = component(segment);
                if (segment.u8() != 0) {
                    throw Faults.damaged("unknown kind of region of interest");
                }
                regionShifts[component] = segment.u8();
            }
            case Marker.POC -> volumes.addAll(Volume.read(segment, styles.length > 256));
            case Marker.MCT, Marker.MCC, Marker.MCO ->
                    throw Faults.unsupported("with a component transform of part 2");
            case Marker.NLT -> throw Faults.unsupported("with a non-linear transform");
            default -> {}
        }
    }

    private int component(Cursor segment) throws ImageException {
        int component = styles.length > 256 ? segment.u16() : segment.u8();
        if (component >= styles.length) {
            throw Faults.damaged("component " + component);
        }
        return component;
    }

    TileCoding coding() throws ImageException {
        if (coding != null) {
            return coding;
        }
        if (main == null) {
            throw Faults.damaged("no coding style");
        }
        return main.coding();
    }

    CodingStyle style(int component) throws ImageException {
        CodingStyle own = styles[component] != null ? styles[component] : style;
        if (own != null) {
            return own;
        }
        if (main == null) {
            throw Faults.damaged("no coding style");
        }
        return main.style(component);
    }

    Quantisation quantisation(int component) throws ImageException {
        Quantisation own =
                quantisations[component] != null ? quantisations[component] : quantisation;
        if (own != null) {
            return own;
        }
        if (main == null) {
            throw Faults.damaged("no quantisation");
        }
        return main.quantisation(component);
    }

    /** By how many bit planes a region of interest was lifted: H.1; 0 if there is none. */
    int regionShift(int component) {
        int own = regionShifts[component];
        if (own >= 0) {
            return own;
        }
        return main == null ? 0 : main.regionShift(component);
    }

    /** In which order packets come. */
    List<Volume> volumes() throws ImageException {
        if (!volumes.isEmpty()) {
            return volumes;
        }
        return main == null || main.volumes.isEmpty()
                ? List.of(Volume.all(coding()))
                : main.volumes;
    }
}
