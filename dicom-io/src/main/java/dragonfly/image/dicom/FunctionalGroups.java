package dragonfly.image.dicom;

import java.util.List;
import java.util.Optional;

/**
 * Where a multi-frame object says things about a frame: per-frame groups, then shared ones, then
 * the data set itself (PS3.3 C.7.6.16).
 */
final class FunctionalGroups {
    private final Dataset dataset;
    private final Optional<Dataset> shared;
    private final List<Dataset> perFrame;

    FunctionalGroups(Dataset dataset) {
        this.dataset = dataset;
        this.shared = dataset.item(Tag.SHARED_GROUPS);
        this.perFrame = dataset.items(Tag.PER_FRAME_GROUPS);
    }

    /** Whether any group is said frame by frame. */
    boolean differByFrame() {
        return !perFrame.isEmpty();
    }

    /** The first item of a group for a frame, if a functional group says it. */
    Optional<Dataset> group(int frame, int tag) {
        Optional<Dataset> own =
                frame < perFrame.size() ? perFrame.get(frame).item(tag) : Optional.empty();
        return own.or(() -> shared.flatMap(groups -> groups.item(tag)));
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
