/**
 * The rasteriser: strokes, shapes and noise over arrays of float, in scene coordinates and at any
 * scale. Only additions, multiplications, divisions and square roots reach a pixel, and those give
 * the same bits on every machine.
 */
@NullMarked
package dragonfly.phantom.draw;

import org.jspecify.annotations.NullMarked;
