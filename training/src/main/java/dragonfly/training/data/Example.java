package dragonfly.training.data;

import dragonfly.model.picture.RgbImage;

/**
 * A drawn example.
 *
 * @param picture as a viewer would hand it to the model
 * @param labels where it shows what
 */
public record Example(RgbImage picture, LabelMap labels) {}
