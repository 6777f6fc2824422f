package dragonfly.image.open;

import java.util.Arrays;
import java.util.Random;

/** Changes to a file such as broken disks, broken networks and ill-meaning people make. */
public final class Mutation {
    private Mutation() {}

    /** A changed copy; the same for the same random numbers. */
    public static byte[] of(byte[] original, Random random) {
        byte[] changed = original.clone();
        switch (random.nextInt(5)) {
            case 0 -> changed = Arrays.copyOf(changed, random.nextInt(changed.length));
            case 1 -> flip(changed, random, 1 + random.nextInt(3), Math.min(2000, changed.length));
            case 2 -> flip(changed, random, 1 + random.nextInt(40), changed.length);
            case 3 -> fill(changed, random);
            default -> changed = cutOut(changed, random);
        }
        return changed;
    }

    private static void flip(byte[] bytes, Random random, int count, int before) {
        for (int i = 0; i < count; i++) {
            bytes[random.nextInt(before)] = (byte) random.nextInt(256);
        }
    }

    /** A few bytes of one extreme value, which make the largest lengths and sizes. */
    private static void fill(byte[] bytes, Random random) {
        int start = random.nextInt(Math.min(4000, bytes.length - 4));
        byte value = (byte) (random.nextBoolean() ? 0xFF : 0x7F);
        Arrays.fill(bytes, start, start + 1 + random.nextInt(4), value);
    }

    private static byte[] cutOut(byte[] bytes, Random random) {
        int start = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - start, 1 + random.nextInt(64));
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - length);
        System.arraycopy(bytes, start + length, shorter, start, bytes.length - start - length);
        return shorter;
    }
}
