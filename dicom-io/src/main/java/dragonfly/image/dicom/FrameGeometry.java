package dragonfly.image.dicom;

import dragonfly.image.Orientation;
import dragonfly.image.Spacing;

import java.util.Optional;

/**
 * How large the pixels of each frame are and which way they lie: an object may hold a scout in
 * three planes.
 */
final class FrameGeometry {
    private final FunctionalGroups groups;
    private final boolean differ;
    private final Optional<Spacing> spacing;
    private final Orientation orientation;

    FrameGeometry(FunctionalGroups groups) {
        this.groups = groups;
        this.differ = groups.differByFrame();
        this.spacing = GeometryReader.spacing(groups);
        this.orientation = GeometryReader.orientation(groups, 0);
    }

    Optional<Spacing> spacing(int frame) {
        return differ && frame > 0 ? GeometryReader.spacing(groups, frame) : spacing;
    }

    Orientation orientation(int frame) {
        return differ && frame > 0 ? GeometryReader.orientation(groups, frame) : orientation;
    }

    /** Height of a pixel divided by its width. */
    double pixelAspect() {
        return spacing.map(s -> s.rowMillimetres() / s.columnMillimetres())
                .orElseGet(() -> GeometryReader.pixelAspect(groups.top()));
    }
}
