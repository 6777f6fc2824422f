package dragonfly.image.open;

import dragonfly.image.Identity;

import java.nio.file.Path;

/**
 * One image of a series: a file, or the files of one slide.
 *
 * @param file where it is
 * @param identity who and what it shows
 * @param frames how many frames it holds
 * @param width columns
 * @param height rows
 * @param levels resolutions; more than one for a slide
 */
public record InstanceEntry(
        Path file, Identity identity, int frames, int width, int height, int levels) {
    /** An image of one resolution. */
    public InstanceEntry(Path file, Identity identity, int frames, int width, int height) {
        this(file, identity, frames, width, height, 1);
    }

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
