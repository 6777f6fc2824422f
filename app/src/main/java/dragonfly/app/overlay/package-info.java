/**
 * What the model read, drawn over a picture: grids, kept patches with rank and score, the scores as
 * a heatmap; the same on the screen and in picture files.
 */
@NullMarked
package dragonfly.app.overlay;

import org.jspecify.annotations.NullMarked;
