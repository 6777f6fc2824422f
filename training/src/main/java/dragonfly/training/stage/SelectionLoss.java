package dragonfly.training.stage;

import dragonfly.training.data.Frame;
import dragonfly.training.data.Spot;
import dragonfly.training.data.Truth;
import dragonfly.training.tensor.Tensors;

import org.bytedeco.pytorch.Tensor;

import java.util.List;

/**
 * The auxiliary loss on the summaries' dot products: for each region that holds a small finding,
 * the cross entropy between the softmax over its scores and the uniform distribution over the
 * sub-images that hold a finding's middle. Not in the paper.
 */
final class SelectionLoss {
    private SelectionLoss() {}

    /**
     * The loss of a batch.
     *
     * @param summaries [B, tiles, width]
     * @param truths of the batch, in order
     * @return one number; 0 where no example holds a small finding
     */
    static Tensor of(Tensor summaries, List<Truth> truths, Frame frame) {
        int batch = truths.size();
        int regions = frame.grids().medium().count();
        int high = frame.grids().high().count();
        int block = high / regions;
        float[] targets = new float[batch * high];
        int asked = 0;
        for (int i = 0; i < batch; i++) {
            for (Spot spot : truths.get(i).spots()) {
                targets[i * high + frame.highTile(spot.x(), spot.y())] = 1;
            }
            for (int r = 0; r < regions; r++) {
                asked += spread(targets, i * high + r * block, block);
            }
        }
        // Of each chooser's scores those of its own block: the diagonal of [B, r, r, block].
        Tensor own =
                Zoom.dots(summaries, frame)
                        .view(batch, regions, regions, block)
                        .diagonal(0, 1, 2)
                        .transpose(1, 2);
        Tensor wanted = Tensors.of(targets, batch, regions, block);
        return own.log_softmax(-1).mul(wanted).sum().mul(Tensors.scalar(-1.0 / Math.max(1, asked)));
    }

    /** Makes a region's targets add up to 1; 1 where there were any. */
    private static int spread(float[] targets, int from, int count) {
        float sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += targets[i];
        }
        for (int i = from; i < from + count; i++) {
            targets[i] /= Math.max(1, sum);
        }
        return sum > 0 ? 1 : 0;
    }
}
