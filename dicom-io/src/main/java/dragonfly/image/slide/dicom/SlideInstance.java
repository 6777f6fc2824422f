package dragonfly.image.slide.dicom;

import dragonfly.image.ImageException;
import dragonfly.image.Spacing;
import dragonfly.image.SpacingSource;
import dragonfly.image.dicom.DicomObject;

import java.nio.file.Path;
import java.util.Optional;

/**
 * An instance that was opened, and its tiles.
 *
 * @param object open; closed by whoever holds this
 */
record SlideInstance(Path file, SlideHead head, DicomObject object, Piece own) {
    /** No level of a slide has larger pixels: whoever writes that means micrometres. */
    private static final double LARGEST_PIXEL = 0.5;

    /**
     * Opens a file.
     *
     * @return an open instance, whose object the caller closes
     */
    static SlideInstance open(Path file) throws ImageException {
        DicomObject object = DicomObject.open(file);
        boolean opened = false;
        try {
            SlideInstance instance =
                    new SlideInstance(
                            file,
                            SlideHead.of(object.dataset()),
                            object,
                            new PieceReader(object).own());
            opened = true;
            return instance;
        } finally {
            if (!opened) {
                object.close();
            }
        }
    }

    /** The size of a pixel: stated, or by the size of the whole (PS3.3 C.8.12.4.1.3). */
    Optional<Spacing> spacing() {
        double width = millimetres(SlideTag.VOLUME_WIDTH) / own.matrix().columns();
        double height = millimetres(SlideTag.VOLUME_HEIGHT) / own.matrix().rows();
        Optional<Spacing> whole =
                Spacing.isDistance(width) && Spacing.isDistance(height)
                        ? Optional.of(new Spacing(width, height, SpacingSource.SLIDE))
                        : Optional.empty();
        return object.spacing()
                .or(() -> whole)
                .filter(spacing -> spacing.columnMillimetres() <= LARGEST_PIXEL);
    }

    private double millimetres(int tag) {
        double[] values = object.dataset().numbers(tag);
        return values.length == 0 ? 0 : values[0];
    }

    /** Pixels of the matrix. */
    long size() {
        return (long) own.matrix().columns() * own.matrix().rows();
    }

    /** Whether another instance shows the same piece of glass, at another resolution perhaps. */
    boolean isSameImage(SlideInstance other) {
        if (!head.isSameImage(other.head)) {
            return false;
        }
        return head.hasPyramid(other.head) || new Extent(this).isNear(new Extent(other));
    }

    /**
     * How much of the glass an instance covers, in millimetres where both say it, else as a shape.
     */
    private record Extent(Optional<Spacing> spacing, TileMatrix matrix) {
        /** A scanner rounds, and crops what its coarsest pixels do not fill. */
        private static final double TOLERANCE = 0.05;

        Extent(SlideInstance instance) {
            this(instance.spacing(), instance.own.matrix());
        }

        boolean isNear(Extent other) {
            if (spacing.isPresent() && other.spacing.isPresent()) {
                double step =
                        Math.max(
                                spacing.get().columnMillimetres(),
                                other.spacing.get().columnMillimetres());
                return isNear(width(), other.width(), 2 * step)
                        && isNear(height(), other.height(), 2 * step);
            }
            double shape = (double) matrix.columns() / matrix.rows();
            double otherShape = (double) other.matrix.columns() / other.matrix.rows();
            double coarse =
                    Math.min(
                            Math.min(matrix.columns(), matrix.rows()),
                            Math.min(other.matrix.columns(), other.matrix.rows()));
            return isNear(shape, otherShape, 2 * shape / coarse);
        }

        private double width() {
            return spacing.map(it -> it.columnMillimetres() * matrix.columns()).orElse(0.0);
        }

        private double height() {
            return spacing.map(it -> it.rowMillimetres() * matrix.rows()).orElse(0.0);
        }

        private static boolean isNear(double a, double b, double rounding) {
            return Math.abs(a - b) <= TOLERANCE * Math.max(a, b) + rounding;
        }
    }
}
