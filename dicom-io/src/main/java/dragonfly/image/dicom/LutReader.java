package dragonfly.image.dicom;

import dragonfly.image.display.ModalityLut;
import dragonfly.image.display.VoiLut;

import java.util.Optional;

/** Reads lookup tables of the Modality LUT and VOI LUT sequences: PS3.3 C.11.1.1, C.11.2.1.1. */
final class LutReader {
    private LutReader() {}

    /** A modality table, unless the item is unusable. */
    static Optional<ModalityLut> modality(Dataset item, boolean signed) {
        return read(item, signed)
                .map(
                        t ->
                                new ModalityLut(
                                        t.first,
                                        t.bits,
                                        t.entries,
                                        item.text(Tag.MODALITY_LUT_TYPE)));
    }

    /** A VOI table, unless the item is unusable. */
    static Optional<VoiLut> voi(Dataset item, boolean signed) {
        return read(item, signed)
                .map(t -> new VoiLut(t.first, t.bits, t.entries, item.text(Tag.LUT_EXPLANATION)));
    }

    private static Optional<Table> read(Dataset item, boolean signed) {
        int[] descriptor = item.integers(Tag.LUT_DESCRIPTOR);
        int[] words = item.words(Tag.LUT_DATA);
        if (descriptor.length != 3 || words.length == 0) {
            return Optional.empty();
        }
        int count = (descriptor[0] & 0xFFFF) == 0 ? 65536 : descriptor[0] & 0xFFFF;
        int bits = descriptor[2] < 1 || descriptor[2] > 16 ? 16 : descriptor[2];
        int first = signed ? (short) descriptor[1] : descriptor[1] & 0xFFFF;
        return Optional.of(new Table(first, bits, PaletteReader.unpacked(words, count, bits)));
    }

    private static final class Table {
        private final int first;
        private final int bits;
        private final int[] entries;

        Table(int first, int bits, int[] entries) {
            this.first = first;
            this.bits = bits;
            this.entries = entries;
        }
    }
}
