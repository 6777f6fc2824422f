package dragonfly.app.assistant;

import dragonfly.app.overlay.LookFacts;
import dragonfly.image.display.DisplayState;

/**
 * What an answer was read from, small enough to keep: the picture itself can be made again.
 *
 * @param display how the image was set when the model looked
 * @param facts which patches it read
 */
public record Evidence(DisplayState display, LookFacts facts) {}
