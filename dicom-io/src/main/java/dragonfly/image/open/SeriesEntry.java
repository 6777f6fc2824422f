package dragonfly.image.open;

import java.util.List;

/**
 * The images of one series, in the order of its slices if the geometry tells one, else by instance
 * number.
 *
 * @param uid Series Instance UID; "" for a folder of photographs
 * @param description what the file calls it; a folder's name for photographs
 */
public record SeriesEntry(
        String uid,
        String number,
        String modality,
        String description,
        List<InstanceEntry> instances) {
    /** Copies the list. */
    public SeriesEntry {
        instances = List.copyOf(instances);
    }

    /** Reveals nothing. */
    @Override
    public String toString() {
        return "SeriesEntry[withheld]";
    }
}
