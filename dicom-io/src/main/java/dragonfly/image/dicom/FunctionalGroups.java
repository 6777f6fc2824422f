package dragonfly.image.dicom;

import java.util.Optional;

/**
 * Where a multi-frame object says things about a frame: per-frame groups, then shared ones, then
 * the data set itself (PS3.3 C.7.6.16).
 */
final class FunctionalGroups {
    private final Dataset dataset;
    private final Optional<Dataset> shared;

    FunctionalGroups(Dataset dataset) {
        this.dataset = dataset;
        this.shared = dataset.item(Tag.SHARED_GROUPS);
    }

    /** Whether any group is said frame by frame. */
    boolean differByFrame() {
        return dataset.item(Tag.PER_FRAME_GROUPS, 0).isPresent();
    }

    /** The first item of a group for a frame, if a functional group says it. */
    Optional<Dataset> group(int frame, int tag) {
        return dataset.item(Tag.PER_FRAME_GROUPS, frame)
                .flatMap(groups -> groups.item(tag))
                .or(() -> shared.flatMap(groups -> groups.item(tag)));
    }

    /** The same, or the data set itself, where classic objects say it. */
    Dataset groupOrTop(int frame, int tag) {
        return group(frame, tag).orElse(dataset);
    }

    /** The data set itself. */
    Dataset top() {
        return dataset;
    }
}
