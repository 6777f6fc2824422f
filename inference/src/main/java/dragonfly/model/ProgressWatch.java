package dragonfly.model;

import dragonfly.model.runtime.VisionSessions;
import dragonfly.model.vision.VisualEncoder;

/** Tells batches of sub-images on as a fraction. */
record ProgressWatch(Progress progress) implements VisualEncoder.Watch {
    @Override
    public void batch(int first, VisionSessions.Batch batch, int done, int total) {
        progress.at(Stage.ENCODE, (double) done / total);
    }

    @Override
    public boolean cancelled() {
        return progress.cancelled();
    }
}
