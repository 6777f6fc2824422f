package dragonfly.image.display;

/** Modality LUT Sequence (PS3.3 C.11.1.1.1): a table from stored to modality values. */
public final class ModalityLut implements ModalityTransform {
    private final LookupTable table;
    private final String units;

    /**
     * Takes over the entries.
     *
     * @param firstValue stored value of the first entry
     * @param bits bits of an entry, 8 to 16
     * @param entries at least one; handed over, not copied
     * @param units Modality LUT Type; "" if unspecified
     */
    public ModalityLut(int firstValue, int bits, int[] entries, String units) {
        this.table = new LookupTable(firstValue, bits, entries);
        this.units = units;
    }

    @Override
    public double apply(double stored) {
        return table.get(stored);
    }

    @Override
    public String units() {
        return units;
    }
}
