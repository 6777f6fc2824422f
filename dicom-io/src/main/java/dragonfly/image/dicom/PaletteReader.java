package dragonfly.image.dicom;

import dragonfly.image.ImageException;

import java.util.Arrays;

/** Reads palettes, plain and segmented: PS3.3 C.7.6.3.1.5, C.7.6.3.1.6 and C.7.9.2. */
final class PaletteReader {
    private static final int CHANNELS = 3;

    private PaletteReader() {}

    static Palette read(Dataset dataset) throws ImageException {
        int[][] channels = new int[CHANNELS][];
        int[] descriptor = descriptor(dataset, 0);
        int count = entries(descriptor);
        int largest = 0;
        for (int c = 0; c < CHANNELS; c++) {
            channels[c] = channel(dataset, c, count, bits(descriptor));
            largest = Math.max(largest, Arrays.stream(channels[c]).max().orElse(0));
        }
        // Entries of 8 bits in a table that calls itself 16-bit occur; all black helps nobody.
        int shift = bits(descriptor) > 8 && largest > 255 ? bits(descriptor) - 8 : 0;
        int length = Arrays.stream(channels).mapToInt(c -> c.length).min().orElse(0);
        if (length == 0) {
            throw damaged("no entries");
        }
        int[] colours = new int[length];
        for (int i = 0; i < length; i++) {
            colours[i] = 0xFF;
            for (int[] channel : channels) {
                colours[i] = colours[i] << 8 | ((channel[i] >> shift) & 0xFF);
            }
        }
        boolean signed = dataset.integer(Tag.PIXEL_REPRESENTATION).orElse(0) == 1;
        int first = signed ? (short) descriptor[1] : descriptor[1] & 0xFFFF;
        return new Palette(first, colours);
    }

    private static int[] descriptor(Dataset dataset, int channel) throws ImageException {
        int[] descriptor = dataset.integers(Tag.PALETTE_DESCRIPTOR_RED + channel);
        if (descriptor.length != 3) {
            throw damaged("descriptor of " + descriptor.length + " values");
        }
        return descriptor;
    }

    private static int entries(int[] descriptor) {
        int count = descriptor[0] & 0xFFFF;
        return count == 0 ? 65536 : count;
    }

    private static int bits(int[] descriptor) {
        return descriptor[2] > 8 && descriptor[2] <= 16 ? descriptor[2] : 8;
    }

    private static int[] channel(Dataset dataset, int channel, int count, int bits)
            throws ImageException {
        int[] words = dataset.words(Tag.PALETTE_RED + channel);
        if (words.length == 0) {
            int[] segments = dataset.words(Tag.SEGMENTED_PALETTE_RED + channel);
            return new SegmentedTable(segments, count).expand();
        }
        return unpacked(words, count, bits);
    }

    /** Entries of 8 bits may stand one or two to a word, the first in the lower half. */
    static int[] unpacked(int[] words, int count, int bits) {
        if (bits > 8 || words.length >= count) {
            return Arrays.copyOf(words, Math.min(count, words.length));
        }
        int[] entries = new int[Math.min(count, 2 * words.length)];
        Arrays.setAll(entries, i -> (words[i / 2] >> (i % 2 * 8)) & 0xFF);
        return entries;
    }

    private static ImageException damaged(String detail) {
        return ImageException.damaged("The colour table of this file is damaged.", detail);
    }
}
