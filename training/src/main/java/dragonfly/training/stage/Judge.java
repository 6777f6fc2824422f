package dragonfly.training.stage;

import dragonfly.model.selection.SelectionSettings;
import dragonfly.training.data.Packed;
import dragonfly.training.data.Spot;
import dragonfly.training.data.TextPiece;
import dragonfly.training.data.TileCache;
import dragonfly.training.data.Truth;
import dragonfly.training.model.MiniModel;
import dragonfly.training.tensor.Tensors;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Scores held-out examples. An answer counts where every token of it is the most likely one after
 * the true tokens before it, which is just when greedy decoding would write that answer.
 */
public final class Judge {
    private static final int BATCH = 16;

    private final Classroom room;

    public Judge(Classroom room) {
        this.room = room;
    }

    /**
     * Scores the first examples of the held-out ones.
     *
     * @param examples how many
     * @param settings of the selection
     */
    public Marks judge(int examples, SelectionSettings settings) {
        TileCache cache = room.heldOut();
        Marks.Counter counter = new Marks.Counter();
        Sight sight = new LiveSight(room.model(), cache, room.precision());
        for (int from = 0; from < Math.min(examples, cache.count()); from += BATCH) {
            int to = Math.min(Math.min(examples, cache.count()), from + BATCH);
            try (PointerScope _ = new PointerScope();
                    NoGradGuard _ = new NoGradGuard()) {
                batch(sight, IntStream.range(from, to).toArray(), settings, counter);
            }
        }
        return counter.marks();
    }

    private void batch(
            Sight sight, int[] examples, SelectionSettings settings, Marks.Counter counter) {
        List<Truth> truths = new ArrayList<>();
        List<List<TextPiece>> rows = new ArrayList<>();
        for (int example : examples) {
            Truth truth = room.source().truth(room.heldOut().number(example));
            truths.add(truth);
            rows.add(room.lessons().all(truth));
        }
        MiniModel model = room.model();
        Zoom zoom = room.zoom();
        Sight.Seen seen = sight.look(examples, zoom.frame().tiles());
        Tensor summaries = model.projector().summaries(seen.means());
        int[][] kept = zoom.choose(summaries, settings);
        Packed packed = Packed.of(rows);
        Tensor prefix = model.prefix(seen.kept(kept), room.newlineId(), room.precision());
        Tensor logits = model.decoder().logits(prefix, packed.text(), room.precision());
        long[] said =
                Tensors.longs(logits.argmax(new org.bytedeco.pytorch.LongOptional(-1), false));
        for (Packed.Span span : packed.spans()) {
            boolean right =
                    Arrays.equals(
                            said, span.from(), span.to(), packed.targets(), span.from(), span.to());
            counter.answer(span.instruction(), right);
        }
        for (int i = 0; i < examples.length; i++) {
            for (Spot spot : truths.get(i).spots()) {
                int tile = zoom.frame().before() + zoom.frame().highTile(spot.x(), spot.y());
                counter.spot(spot.type(), Arrays.stream(kept[i]).anyMatch(t -> t == tile));
            }
        }
    }
}
