package dragonfly.image.codec.jpegls;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Encodes one scan as the steps of T.87 annexes A and B say, without a thought of speed. The planes
 * it is given become those that a decoder will see.
 */
final class TestScan {
    private static final int[] J = {
        0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10, 11, 12,
        13, 14, 15
    };

    private final CodingParameters p;
    private final int[][] planes;
    private final int width;
    private final int height;
    private final int restart;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int pending;
    private int room = 8;

    private final int[] a = new int[367];
    private final int[] b = new int[367];
    private final int[] c = new int[367];
    private final int[] n = new int[367];
    private final int[] nn = new int[367];
    private final int[] runIndex;
    private int top;

    TestScan(CodingParameters p, int[][] planes, int width, int height, int restart) {
        this.p = p;
        this.planes = planes;
        this.width = width;
        this.height = height;
        this.restart = restart;
        runIndex = new int[planes.length];
    }

    byte[] encode(Interleaving order) {
        reset();
        for (int y = 0; y < height; y++) {
            if (restart > 0 && y > 0 && y % restart == 0) {
                flush();
                out.write(0xFF);
                out.write(0xD0 + (y / restart - 1) % 8);
                reset();
                top = y;
            }
            if (order == Interleaving.SAMPLE) {
                pixels(y);
            } else {
                for (int plane = 0; plane < planes.length; plane++) {
                    line(plane, y);
                }
            }
        }
        flush();
        return out.toByteArray();
    }

    private void reset() {
        Arrays.fill(a, p.firstSum());
        Arrays.fill(b, 0);
        Arrays.fill(c, 0);
        Arrays.fill(n, 1);
        Arrays.fill(nn, 0);
        Arrays.fill(runIndex, 0);
    }

    private int at(int plane, int x, int y) {
        return y < top ? 0 : planes[plane][y * width + Math.min(x, width - 1)];
    }

    private int left(int plane, int x, int y) {
        return x == 0 ? at(plane, 0, y - 1) : at(plane, x - 1, y);
    }

    private int corner(int plane, int x, int y) {
        return x == 0 ? at(plane, 0, y - 2) : at(plane, x - 1, y - 1);
    }

    private int quantise(int gradient) {
        int size = Math.abs(gradient);
        int region =
                size <= p.near()
                        ? 0
                        : size < p.t1() ? 1 : size < p.t2() ? 2 : size < p.t3() ? 3 : 4;
        return gradient < 0 ? -region : region;
    }

    private int region(int plane, int x, int y) {
        int above = at(plane, x, y - 1);
        int d1 = at(plane, x + 1, y - 1) - above;
        int d2 = above - corner(plane, x, y);
        int d3 = corner(plane, x, y) - left(plane, x, y);
        return 81 * quantise(d1) + 9 * quantise(d2) + quantise(d3);
    }

    private void line(int plane, int y) {
        int x = 0;
        while (x < width) {
            int region = region(plane, x, y);
            if (region != 0) {
                sample(plane, x++, y, region);
                continue;
            }
            int value = left(plane, x, y);
            int run = 0;
            while (x < width && Math.abs(at(plane, x, y) - value) <= p.near()) {
                planes[plane][y * width + x++] = value;
                run++;
            }
            run(plane, run, x == width);
            if (x < width) {
                int type = Math.abs(value - at(plane, x, y - 1)) <= p.near() ? 1 : 0;
                interruption(plane, x++, y, type, runIndex[plane]);
                runIndex[plane] = Math.max(0, runIndex[plane] - 1);
            }
        }
    }

    private void pixels(int y) {
        int x = 0;
        while (x < width) {
            int[] regions = new int[planes.length];
            for (int plane = 0; plane < planes.length; plane++) {
                regions[plane] = region(plane, x, y);
            }
            if (Arrays.stream(regions).anyMatch(r -> r != 0)) {
                for (int plane = 0; plane < planes.length; plane++) {
                    sample(plane, x, y, regions[plane]);
                }
                x++;
                continue;
            }
            int start = x;
            while (x < width && allRun(start, x, y)) {
                for (int plane = 0; plane < planes.length; plane++) {
                    planes[plane][y * width + x] = left(plane, start, y);
                }
                x++;
            }
            run(0, x - start, x == width);
            if (x < width) {
                for (int plane = 0; plane < planes.length; plane++) {
                    interruption(plane, x, y, 0, runIndex[0]);
                }
                runIndex[0] = Math.max(0, runIndex[0] - 1);
                x++;
            }
        }
    }

    private boolean allRun(int start, int x, int y) {
        for (int plane = 0; plane < planes.length; plane++) {
            if (Math.abs(at(plane, x, y) - left(plane, start, y)) > p.near()) {
                return false;
            }
        }
        return true;
    }

    private void run(int state, int length, boolean atEnd) {
        int left = length;
        while (left >= 1 << J[runIndex[state]]) {
            bits(1, 1);
            left -= 1 << J[runIndex[state]];
            runIndex[state] = Math.min(31, runIndex[state] + 1);
        }
        if (!atEnd) {
            bits(0, 1);
            bits(left, J[runIndex[state]]);
        } else if (left > 0) {
            bits(1, 1);
        }
    }

    private void sample(int plane, int x, int y, int region) {
        int sign = region < 0 ? -1 : 1;
        int q = Math.abs(region);
        int ra = left(plane, x, y);
        int rb = at(plane, x, y - 1);
        int rc = corner(plane, x, y);
        int px =
                rc >= Math.max(ra, rb)
                        ? Math.min(ra, rb)
                        : rc <= Math.min(ra, rb) ? Math.max(ra, rb) : ra + rb - rc;
        px = Math.clamp(px + sign * c[q], 0, p.maxval());
        int error = error(plane, x, y, px, sign);
        int k = 0;
        while (n[q] << k < a[q]) {
            k++;
        }
        int mapped =
                p.near() == 0 && k == 0 && 2 * b[q] <= -n[q]
                        ? error >= 0 ? 2 * error + 1 : -2 * (error + 1)
                        : error >= 0 ? 2 * error : -2 * error - 1;
        golomb(mapped, k, p.limit());
        b[q] += error * (2 * p.near() + 1);
        a[q] += Math.abs(error);
        if (n[q] == p.reset()) {
            a[q] >>= 1;
            b[q] = b[q] >= 0 ? b[q] >> 1 : -((1 - b[q]) >> 1);
            n[q] >>= 1;
        }
        n[q]++;
        if (b[q] <= -n[q]) {
            b[q] += n[q];
            c[q] = Math.max(-128, c[q] - 1);
            b[q] = Math.max(b[q], -n[q] + 1);
        } else if (b[q] > 0) {
            b[q] -= n[q];
            c[q] = Math.min(127, c[q] + 1);
            b[q] = Math.min(b[q], 0);
        }
    }

    /** Quantised, reduced error; the plane gets what a decoder reconstructs from it. */
    private int error(int plane, int x, int y, int px, int sign) {
        int step = 2 * p.near() + 1;
        int error = sign * (at(plane, x, y) - px);
        error = error > 0 ? (error + p.near()) / step : -((p.near() - error) / step);
        planes[plane][y * width + x] = Math.clamp(px + sign * error * step, 0, p.maxval());
        if (error < 0) {
            error += p.range();
        }
        return error >= (p.range() + 1) / 2 ? error - p.range() : error;
    }

    private void interruption(int plane, int x, int y, int type, int state) {
        int ra = left(plane, x, y);
        int rb = at(plane, x, y - 1);
        int sign = type == 0 && ra > rb ? -1 : 1;
        int error = error(plane, x, y, type == 1 ? ra : rb, sign);
        int q = 365 + type;
        int sum = type == 0 ? a[q] : a[q] + (n[q] >> 1);
        int k = 0;
        while (n[q] << k < sum) {
            k++;
        }
        int map =
                k == 0 && error > 0 && 2 * nn[q] < n[q]
                        ? 1
                        : error < 0 && (k != 0 || 2 * nn[q] >= n[q]) ? 1 : 0;
        int mapped = 2 * Math.abs(error) - type - map;
        golomb(mapped, k, p.limit() - J[state] - 1);
        if (error < 0) {
            nn[q]++;
        }
        a[q] += (mapped + 1 - type) >> 1;
        if (n[q] == p.reset()) {
            a[q] >>= 1;
            n[q] >>= 1;
            nn[q] >>= 1;
        }
        n[q]++;
    }

    private void golomb(int value, int k, int limit) {
        int zeros = value >> k;
        int most = limit - p.errorBits() - 1;
        if (zeros < most) {
            bits(0, zeros);
            bits(1, 1);
            bits(value, k);
        } else {
            bits(0, most);
            bits(1, 1);
            bits(value - 1, p.errorBits());
        }
    }

    private void bits(int value, int count) {
        for (int i = count - 1; i >= 0; i--) {
            pending = pending << 1 | (i < 32 ? value >> i & 1 : 0);
            if (--room == 0) {
                put();
            }
        }
    }

    private void put() {
        out.write(pending);
        room = pending == 0xFF ? 7 : 8;
        pending = 0;
    }

    private void flush() {
        if (room < 8) {
            pending <<= room;
            put();
        }
        room = 8;
        pending = 0;
    }
}
