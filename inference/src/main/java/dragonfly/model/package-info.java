/** The face of the model: open a bundle, look at a picture, ask about it. */
@NullMarked
package dragonfly.model;

import org.jspecify.annotations.NullMarked;
