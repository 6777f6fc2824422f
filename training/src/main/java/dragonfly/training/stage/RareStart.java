package dragonfly.training.stage;

import dragonfly.phantom.random.Mix;
import dragonfly.training.model.Projector;
import dragonfly.training.tensor.Tensors;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.T_TensorTensor_T;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A start of the projector that looks for what is rare, and needs no label of a finding: only what
 * kind of picture each is. Within a kind, what tells a region's high sub-images apart is whitened,
 * and independent components of the greatest skewness are sought one after the other (fixed-point
 * iteration of independent component analysis, Hyvärinen 1999, with the square as its
 * non-linearity). Things that few sub-images show make such components. They are projected,
 * weighted by their skewness and shifted upwards, so that a dot product grows where both summaries
 * show something rare; the rest of the space is projected faintly, for the decoder to read.
 */
final class RareStart {
    /** As many examples are looked at. */
    private static final int MOST = 6_000;

    /** The directions of the greatest variance, among which components are sought. */
    private static final int DIRECTIONS = 64;

    /** Components of a kind of picture. */
    private static final int COMPONENTS = 16;

    /** How far components are shifted, in their weights; measured best between 1 and 3. */
    private static final double SHIFT = 2;

    /** The weight of the rest of the space. */
    private static final double REST = 0.3;

    private static final int TURNS = 200;
    private static final double SETTLED = 1e-6;
    private static final double FLOOR = 1e-6;

    /** One token row in so many sets the scale. */
    private static final long STRIDE = 97;

    private RareStart() {}

    /** Sets the projector's weights. */
    static void set(Classroom room, RememberedSight sight) {
        try (PointerScope _ = new PointerScope();
                NoGradGuard _ = new NoGradGuard()) {
            int in = room.model().shape().vision().width();
            int out = room.model().shape().text().width();
            int kinds = room.source().kinds().size();
            int each = Math.max(1, Math.min(COMPONENTS, Math.min(in, out) / (2 * kinds)));
            Tensor high = high(room, sight);
            Tensor centre = high.reshape(-1, in).mean(0);
            List<Tensor> differences = new ArrayList<>();
            List<Tensor> directions = new ArrayList<>();
            List<Tensor> weights = new ArrayList<>();
            for (int kind = 0; kind < kinds; kind++) {
                Tensor own = differences(room, high, kind);
                Components found = components(own, each, Mix.of(room.seed(), 78, kind));
                differences.add(own);
                directions.add(found.directions());
                weights.add(found.skewness());
            }
            Tensor rare = Tensors.cat(1, directions.toArray(Tensor[]::new));
            Tensor skewness = Tensors.cat(0, weights.toArray(Tensor[]::new));
            Tensor all = Tensors.cat(0, differences.toArray(Tensor[]::new));
            Tensor rest = rest(all, rare, Math.min(in, out) - each * kinds);
            Tensor columns = Tensors.cat(1, rare.mul(skewness), rest.mul(Tensors.scalar(REST)));
            Tensor shift =
                    Tensors.cat(
                            0,
                            skewness.mul(Tensors.scalar(SHIFT)),
                            Tensors.zeros(rest.size(1)).to(ScalarType.Double));
            write(room, sight, columns, shift.sub(centre.matmul(columns)));
        }
    }

    /** Means of the first examples' high sub-images, [n, high, width] of float64. */
    private static Tensor high(Classroom room, RememberedSight sight) {
        int tiles = room.zoom().frame().tiles();
        int before = room.zoom().frame().before();
        int count = Math.min(MOST, room.cache().count());
        return sight.means()
                .narrow(0, 0, (long) count * tiles)
                .view(count, tiles, sight.means().size(1))
                .narrow(1, before, tiles - before)
                .to(ScalarType.Double);
    }

    /** What tells the sub-images of each region apart in pictures of a kind, [n, width]. */
    private static Tensor differences(Classroom room, Tensor high, int kind) {
        int[] own =
                IntStream.range(0, (int) high.size(0))
                        .filter(i -> room.source().truth(room.cache().number(i)).kind() == kind)
                        .toArray();
        long regions = room.zoom().frame().grids().medium().count();
        Tensor grouped =
                high.index_select(0, Tensors.indices(own))
                        .view(own.length, regions, high.size(1) / regions, high.size(2));
        Tensor middle =
                grouped.mean(new long[] {2}, true, new org.bytedeco.pytorch.ScalarTypeOptional());
        return grouped.sub(middle).reshape(-1, high.size(2));
    }

    /**
     * Components of one kind.
     *
     * @param directions [width, n], to be multiplied from the right
     * @param skewness [n]
     */
    private record Components(Tensor directions, Tensor skewness) {}

    private static Components components(Tensor differences, int wanted, long seed) {
        Tensor whitening = whitening(differences, DIRECTIONS);
        Tensor white = differences.matmul(whitening);
        long n = white.size(0);
        long width = white.size(1);
        Tensor found = Tensors.zeros(0, width).to(ScalarType.Double);
        float[] skewness = new float[wanted];
        for (int c = 0; c < wanted; c++) {
            Tensor direction = unit(free(random(width, Mix.of(seed, c)), found));
            for (int turn = 0; turn < TURNS; turn++) {
                Tensor values = white.matmul(direction);
                Tensor next = white.t().matmul(values.square()).div(Tensors.scalar(n));
                Tensor turned = unit(free(next, found));
                double agreement = Tensors.number(turned.dot(direction));
                direction = turned;
                if (Math.abs(agreement) > 1 - SETTLED) {
                    break;
                }
            }
            Tensor values = white.matmul(direction);
            skewness[c] = (float) Tensors.number(values.square().mul(values).mean());
            found = Tensors.cat(0, found, direction.view(1, width));
        }
        return new Components(
                whitening.matmul(found.t()),
                Tensors.of(skewness, wanted).to(ScalarType.Double).abs());
    }

    /** Columns that whiten, for the directions of the greatest variance; [width, n]. */
    private static Tensor whitening(Tensor rows, int most) {
        Tensor covariance = rows.t().matmul(rows).div(Tensors.scalar(rows.size(0)));
        T_TensorTensor_T parts = torch.linalg_eigh(covariance, "L");
        long width = rows.size(1);
        long n = Math.min(most, width);
        Tensor variances = parts.get0();
        double least = FLOOR * Tensors.number(variances.max());
        Tensor deviations =
                variances.narrow(0, width - n, n).clamp_min(Tensors.scalar(least)).sqrt();
        return parts.get1().narrow(1, width - n, n).div(deviations);
    }

    /** Whitened directions at right angles to the components, [width, n]. */
    private static Tensor rest(Tensor all, Tensor rare, int wanted) {
        Tensor whitening = whitening(all, (int) all.size(1));
        Tensor inside = torch.linalg_pinv(whitening).matmul(rare);
        Tensor basis = torch.linalg_qr(inside, "complete").get0();
        return whitening.matmul(basis.narrow(1, rare.size(1), wanted));
    }

    /** Scaled so that tokens have a mean square of 1, which changes no order of the scores. */
    private static void write(Classroom room, RememberedSight sight, Tensor columns, Tensor bias) {
        long in = columns.size(0);
        Tensor rows = sight.features().view(-1, in);
        long sampled = rows.size(0) / STRIDE;
        int[] some = IntStream.range(0, (int) sampled).map(i -> (int) (i * STRIDE)).toArray();
        Tensor tokens =
                rows.index_select(0, Tensors.indices(some))
                        .to(ScalarType.Double)
                        .matmul(columns)
                        .add(bias);
        double scale = 1 / Math.sqrt(Tensors.number(tokens.square().mean()));
        Tensor weight = room.model().weights().get(Projector.WEIGHT);
        Tensor offset = room.model().weights().get(Projector.BIAS);
        weight.zero_();
        offset.zero_();
        weight.narrow(0, 0, columns.size(1)).copy_(columns.t().mul(Tensors.scalar(scale)));
        offset.narrow(0, 0, columns.size(1)).copy_(bias.mul(Tensors.scalar(scale)));
    }

    private static Tensor random(long width, long seed) {
        float[] values = new float[(int) width];
        for (int i = 0; i < values.length; i++) {
            values[i] = Mix.normal(Mix.of(seed, i));
        }
        return Tensors.of(values, width).to(ScalarType.Double);
    }

    /** Freed of its parts along rows that stand at right angles to each other. */
    private static Tensor free(Tensor vector, Tensor rows) {
        Tensor once = vector.sub(rows.t().matmul(rows.matmul(vector)));
        return once.sub(rows.t().matmul(rows.matmul(once)));
    }

    private static Tensor unit(Tensor vector) {
        return vector.div(vector.norm());
    }
}
