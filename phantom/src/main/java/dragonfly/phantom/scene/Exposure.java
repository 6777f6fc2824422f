package dragonfly.phantom.scene;

/**
 * How a radiograph was exposed and stored.
 *
 * @param gain penetration: how fast grey rises with thickness, 1 in the mean
 * @param gamma bend of the grey scale, 1 in the mean
 * @param grain deviation of the film grain in grey of 0 to 1
 * @param monochrome1 whether the DICOM file stores white as 0; the picture never does
 */
public record Exposure(double gain, double gamma, double grain, boolean monochrome1) {}
