/**
 * The image viewport: what part of an image is shown, at which window, by which hand movement; the
 * frames behind it, read and composed away from the screen's thread.
 */
@NullMarked
package dragonfly.app.viewer;

import org.jspecify.annotations.NullMarked;
