package dragonfly.image.dicom;

import dragonfly.image.Identity;

import java.util.OptionalDouble;

/**
 * What a list needs to know of a DICOM image.
 *
 * @param frames frames the file holds
 * @param position how far the first frame lies along the normal of its plane, in millimetres
 */
public record DicomSummary(
        Identity identity, int frames, int width, int height, OptionalDouble position) {}
