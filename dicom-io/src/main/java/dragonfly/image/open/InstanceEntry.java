package dragonfly.image.open;

import dragonfly.image.Identity;

import java.nio.file.Path;

/**
 * One file of a series.
 *
 * @param file where it is
 * @param identity who and what it shows
 * @param frames how many frames it holds
 * @param width columns
 * @param height rows
 */
public record InstanceEntry(Path file, Identity identity, int frames, int width, int height) {
    /** DICOM modality code; "" for a photograph. */
    public String modality() {
        return identity.modality();
    }

    /** Reveals nothing. */
    @Override
    public String toString() {
        return "InstanceEntry[withheld]";
    }
}
