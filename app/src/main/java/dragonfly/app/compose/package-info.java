/**
 * From the samples of a frame to the pixels of a viewport, without a toolkit: where image pixels
 * fall on the screen, how they are resampled, and how stored values become grays.
 */
@NullMarked
package dragonfly.app.compose;

import org.jspecify.annotations.NullMarked;
