/** Phantoms as examples, and the demonstration model as what a run learns. */
@NullMarked
package dragonfly.training.phantom;

import org.jspecify.annotations.NullMarked;
