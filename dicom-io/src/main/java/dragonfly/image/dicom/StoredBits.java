package dragonfly.image.dicom;

import dragonfly.image.dicom.codec.FrameFormat;
import dragonfly.image.dicom.codec.SampleData;

/**
 * Leaves of a sample only its stored bits, moved down to bit 0; what lies above (overlays of old
 * files, garbage) is cleared, or becomes the sign of signed samples (PS3.5 8.1.1).
 */
final class StoredBits {
    private StoredBits() {}

    /** Cleans samples in place and returns them; floating-point numbers stay as they are. */
    static SampleData clean(SampleData data, FrameFormat format) {
        int shift = format.highBit() + 1 - format.bitsStored();
        switch (data) {
            case SampleData.Bytes bytes -> cleanBytes(bytes.values(), format, shift);
            case SampleData.Words words -> cleanWords(words.values(), format, shift);
            case SampleData.Ints ints -> cleanInts(ints.values(), format, shift);
            case SampleData.Floats floats -> {}
            case SampleData.Doubles doubles -> {}
        }
        return data;
    }

    private static void cleanBytes(byte[] values, FrameFormat format, int shift) {
        if (format.bitsAllocated() != 8 || (shift == 0 && format.bitsStored() == 8)) {
            return;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) clean(values[i] & 0xFF, format, shift);
        }
    }

    private static void cleanWords(short[] values, FrameFormat format, int shift) {
        if (shift == 0 && format.bitsStored() >= 16) {
            return;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = (short) clean(values[i] & 0xFFFF, format, shift);
        }
    }

    private static void cleanInts(int[] values, FrameFormat format, int shift) {
        if (shift == 0 && format.bitsStored() == 32) {
            return;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = clean(values[i], format, shift);
        }
    }

    private static int clean(int value, FrameFormat format, int shift) {
        int unused = 32 - format.bitsStored();
        int high = value >>> shift << unused;
        return format.signed() ? high >> unused : high >>> unused;
    }
}
