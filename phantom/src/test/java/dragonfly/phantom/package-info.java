/** Tests of phantoms. */
@NullMarked
package dragonfly.phantom;

import org.jspecify.annotations.NullMarked;
