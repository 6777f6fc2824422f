package dragonfly.image.dicom;

import dragonfly.image.Orientation;
import dragonfly.image.Spacing;
import dragonfly.image.SpacingSource;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Pixel spacing, orientation and position: PS3.3 C.7.6.2, C.7.6.16, C.8.5.5, 10.7. */
final class GeometryReader {
    /** Modalities whose picture is a shadow: what is measured on it is not in the patient. */
    private static final Set<String> PROJECTIONS =
            Set.of("CR", "DX", "MG", "RF", "XA", "RG", "IO", "PX", "DR");

    private static final String CENTIMETRES = "3";

    private GeometryReader() {}

    static Optional<Spacing> spacing(FunctionalGroups groups) {
        return spacing(groups, 0);
    }

    static Optional<Spacing> spacing(FunctionalGroups groups, int frame) {
        Dataset top = groups.top();
        double[] pixel = groups.groupOrTop(frame, Tag.PIXEL_MEASURES).numbers(Tag.PIXEL_SPACING);
        double[] imager = top.numbers(Tag.IMAGER_PIXEL_SPACING);
        if (isSpacing(pixel)) {
            return Optional.of(spacing(pixel, pixelSource(top, pixel, imager)));
        }
        if (isSpacing(imager)) {
            return Optional.of(spacing(imager, SpacingSource.IMAGER));
        }
        Optional<Spacing> region = ultrasound(top.items(Tag.ULTRASOUND_REGIONS));
        double[] scanned = top.numbers(Tag.NOMINAL_SCANNED_PIXEL_SPACING);
        return region.isEmpty() && isSpacing(scanned)
                ? Optional.of(spacing(scanned, SpacingSource.IMAGER))
                : region;
    }

    /** PS3.3 10.7.1.3: the same attribute means different things in projections. */
    private static SpacingSource pixelSource(Dataset top, double[] pixel, double[] imager) {
        if (ObjectKind.isSlide(top.text(Tag.SOP_CLASS))) {
            return SpacingSource.SLIDE;
        }
        if (!top.text(Tag.CALIBRATION_TYPE).isEmpty()) {
            return SpacingSource.CALIBRATED;
        }
        if (isSpacing(imager)) {
            boolean same = pixel[0] == imager[0] && pixel[1] == imager[1];
            return same ? SpacingSource.IMAGER : SpacingSource.CALIBRATED;
        }
        return PROJECTIONS.contains(top.text(Tag.MODALITY))
                ? SpacingSource.IMAGER
                : SpacingSource.PIXEL;
    }

    private static boolean isSpacing(double[] values) {
        return values.length >= 2 && Spacing.isDistance(values[0]) && Spacing.isDistance(values[1]);
    }

    /** The file has the distance between rows first. */
    private static Spacing spacing(double[] rowThenColumn, SpacingSource source) {
        return new Spacing(rowThenColumn[1], rowThenColumn[0], source);
    }

    /**
     * One scale for the picture, if all its two-dimensional regions have the same in centimetres.
     */
    private static Optional<Spacing> ultrasound(List<Dataset> regions) {
        Optional<Spacing> common = Optional.empty();
        for (Dataset region : regions) {
            if (!region.text(Tag.REGION_SPATIAL_FORMAT).equals("1")) {
                continue;
            }
            double[] x = region.numbers(Tag.PHYSICAL_DELTA_X);
            double[] y = region.numbers(Tag.PHYSICAL_DELTA_Y);
            boolean scaled =
                    region.text(Tag.PHYSICAL_UNITS_X).equals(CENTIMETRES)
                            && region.text(Tag.PHYSICAL_UNITS_Y).equals(CENTIMETRES)
                            && x.length > 0
                            && y.length > 0
                            && Spacing.isDistance(Math.abs(x[0]))
                            && Spacing.isDistance(Math.abs(y[0]));
            if (!scaled) {
                return Optional.empty();
            }
            Spacing own =
                    new Spacing(
                            Math.abs(x[0]) * 10,
                            Math.abs(y[0]) * 10,
                            SpacingSource.ULTRASOUND_REGION);
            if (common.isPresent() && !common.get().equals(own)) {
                return Optional.empty();
            }
            common = Optional.of(own);
        }
        return common;
    }

    /**
     * Height of a pixel divided by its width, by Pixel Aspect Ratio (PS3.3 C.7.6.3.1.7), which
     * counts only where there is no spacing.
     */
    static double pixelAspect(Dataset top) {
        double[] ratio = top.numbers(Tag.PIXEL_ASPECT_RATIO);
        return ratio.length == 2 && ratio[0] > 0 && ratio[1] > 0 ? ratio[0] / ratio[1] : 1;
    }

    static Orientation orientation(FunctionalGroups groups, int frame) {
        double[] cosines =
                groups.groupOrTop(frame, Tag.PLANE_ORIENTATION).numbers(Tag.IMAGE_ORIENTATION);
        if (cosines.length == 6) {
            return Directions.ofCosines(cosines);
        }
        List<String> letters = groups.top().texts(Tag.PATIENT_ORIENTATION);
        return letters.size() == 2
                ? Directions.ofLetters(letters.get(0), letters.get(1))
                : Orientation.unknown();
    }

    /** How far the first frame lies along the normal of its plane, in millimetres. */
    static OptionalDouble position(FunctionalGroups groups) {
        double[] cosines =
                groups.groupOrTop(0, Tag.PLANE_ORIENTATION).numbers(Tag.IMAGE_ORIENTATION);
        double[] origin = groups.groupOrTop(0, Tag.PLANE_POSITION).numbers(Tag.IMAGE_POSITION);
        if (cosines.length != 6 || origin.length != 3) {
            return OptionalDouble.empty();
        }
        double[] normal = Directions.normal(cosines);
        return OptionalDouble.of(
                normal[0] * origin[0] + normal[1] * origin[1] + normal[2] * origin[2]);
    }
}
