package dragonfly.app.compose;

import dragonfly.image.Raster;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * Fills the pixels of a viewport: samples are brought to the screen's pixels first (bilinear when
 * magnified, their mean when made smaller, as squares from six-fold on), and only then to grays, so
 * that a narrow window shows no steps that interpolation made.
 *
 * <p>What it has resampled stays: a new window only repaints it, and a pan by whole pixels moves it
 * and samples the strips that come into view. Both give exactly the pixels of a fresh start. One
 * thread at a time; after the first frame of a size nothing is allocated but the table of a new
 * window.
 */
public final class Compositor {
    private static final int BLACK = 0xFF000000;

    private final Taps columns = new Taps();
    private final Taps rows = new Taps();
    private final ShownColours colours = new ShownColours();
    private float[] sums = new float[0];
    private float[] values = new float[0];
    private @Nullable Plane plane;
    private @Nullable Tones tones;
    private @Nullable FrameRequest last;

    /**
     * Composes one frame; everything outside the image is black, every pixel opaque.
     *
     * @param target takes {@code 0xFFRRGGBB}, row-major
     * @param stride distance between two rows in {@code target}, at least the request's width
     */
    public void compose(FrameRequest wanted, int[] target, int stride) {
        FrameRequest request = wanted.withRaster(colours.of(wanted));
        Plane samples = resampled(request);
        Tones painted = tonesFor(request);
        for (int y = 0; y < request.height(); y++) {
            int at = y * stride;
            if (y < rows.from() || y >= rows.to()) {
                Arrays.fill(target, at, at + request.width(), BLACK);
                continue;
            }
            Arrays.fill(target, at, at + columns.from(), BLACK);
            samples.paint(y, columns.from(), columns.to(), painted, target, at + columns.from());
            Arrays.fill(target, at + columns.to(), at + request.width(), BLACK);
        }
    }

    /** Lets go of the image, so that its memory can be used for another. */
    public void clear() {
        plane = null;
        last = null;
        colours.clear();
    }

    private Tones tonesFor(FrameRequest request) {
        Tones kept = tones;
        if (kept == null || !kept.fit(request.raster(), request.defaults(), request.display())) {
            kept = Tones.of(request.raster(), request.defaults(), request.display());
            tones = kept;
        }
        return kept;
    }

    private Plane resampled(FrameRequest request) {
        FrameRequest before = last;
        Plane kept = plane;
        Plane now = planeFor(request);
        last = request;
        if (before == null || now != kept || !sameSamples(before, request)) {
            setTaps(request);
            sample(now, 0, 0, now.width, now.height);
            return now;
        }
        int dx = (int) (request.placement().originX() - before.placement().originX());
        int dy = (int) (request.placement().originY() - before.placement().originY());
        if (dx != 0 || dy != 0) {
            setTaps(request);
            move(now, dx, dy);
        }
        return now;
    }

    private Plane planeFor(FrameRequest request) {
        Plane kept = plane;
        if (kept == null
                || kept.width != request.width()
                || kept.height != request.height()
                || !kept.use(request.raster())) {
            kept = Plane.of(request.raster(), request.width(), request.height());
            plane = kept;
        }
        return kept;
    }

    /** Whether the second frame shows samples of the first, moved by whole pixels. */
    private static boolean sameSamples(FrameRequest a, FrameRequest b) {
        ImageToScreen one = a.placement();
        ImageToScreen two = b.placement();
        return a.raster() == b.raster()
                && one.scaleX() == two.scaleX()
                && one.scaleY() == two.scaleY()
                && Sampling.of(one.scaleX(), a.quality()) == Sampling.of(two.scaleX(), b.quality())
                && Sampling.of(one.scaleY(), a.quality()) == Sampling.of(two.scaleY(), b.quality())
                && isStepWithin(two.originX() - one.originX(), b.width())
                && isStepWithin(two.originY() - one.originY(), b.height());
    }

    private static boolean isStepWithin(double step, int length) {
        return step == Math.rint(step) && Math.abs(step) < length;
    }

    private void setTaps(FrameRequest request) {
        ImageToScreen placement = request.placement();
        Raster raster = request.raster();
        columns.set(
                placement.originX(),
                placement.scaleX(),
                raster.width(),
                request.width(),
                Sampling.of(placement.scaleX(), request.quality()));
        rows.set(
                placement.originY(),
                placement.scaleY(),
                raster.height(),
                request.height(),
                Sampling.of(placement.scaleY(), request.quality()));
    }

    private void move(Plane samples, int dx, int dy) {
        samples.move(dx, dy);
        int width = samples.width;
        int height = samples.height;
        int top = Math.max(0, dy);
        int bottom = Math.min(height, height + dy);
        sample(samples, 0, 0, width, top);
        sample(samples, 0, bottom, width, height);
        sample(samples, 0, top, Math.max(0, dx), bottom);
        sample(samples, Math.min(width, width + dx), top, width, bottom);
    }

    /** Samples the part of a rectangle of the screen that shows the image. */
    private void sample(Plane samples, int left, int top, int right, int bottom) {
        int start = Math.max(left, columns.from());
        int end = Math.min(right, columns.to());
        if (start >= end) {
            return;
        }
        int base = columns.first(start);
        int count = columns.last(end - 1) - base + 1;
        boolean single = columns.single() && rows.single();
        if (sums.length < count) {
            sums = new float[count];
        }
        if (values.length < samples.width) {
            values = new float[samples.width];
        }
        for (int y = Math.max(top, rows.from()); y < Math.min(bottom, rows.to()); y++) {
            if (single) {
                samples.copy(y, start, end, rows.first(y), columns);
            } else {
                blend(samples, y, start, end, base, count);
            }
        }
    }

    private void blend(Plane samples, int y, int start, int end, int base, int count) {
        for (int channel = 0; channel < samples.channels(); channel++) {
            Arrays.fill(sums, 0, count, 0);
            for (int row = rows.first(y); row <= rows.last(y); row++) {
                samples.accumulate(channel, row, base, count, rows.weight(y, row), sums);
            }
            columns.reduce(sums, base, start, end, values);
            samples.store(channel, y, start, end, values);
        }
    }
}
