package dragonfly.image.display;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * One item of the VOI LUT Sequence (DICOM PS3.3 C.11.2.1.1): a table from modality values to grays.
 * Values before the first entry take the first gray, values after the last take the last.
 */
public final class VoiLut implements VoiTransform {
    private final LookupTable table;
    private final String explanation;

    /**
     * Takes over the entries.
     *
     * @param firstValue modality value of the first entry
     * @param bits bits of an entry, 8 to 16: the largest entry is {@code 2^bits - 1}
     * @param entries at least one; handed over, not copied
     * @param explanation what the file calls it; may be ""
     */
    public VoiLut(int firstValue, int bits, int[] entries, String explanation) {
        this.table = new LookupTable(firstValue, bits, entries);
        this.explanation = explanation;
    }

    @Override
    public double apply(double modalityValue) {
        return Math.clamp(table.get(modalityValue) / (double) table.largestPossible(), 0, 1);
    }

    @Override
    public String explanation() {
        return explanation;
    }

    @Override
    public String shortForm() {
        return "LUT";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VoiLut lut
                && lut.table.equals(table)
                && lut.explanation.equals(explanation);
    }

    @Override
    public int hashCode() {
        return Objects.hash(table, explanation);
    }
}
