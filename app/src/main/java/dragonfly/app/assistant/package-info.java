/**
 * Asking the model about the image on the screen, looking at what it read, and changing that: the
 * states without a screen, and the faces that show them.
 */
@NullMarked
package dragonfly.app.assistant;

import org.jspecify.annotations.NullMarked;
