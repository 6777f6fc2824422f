/** Loss curves as pictures, without fonts. */
@NullMarked
package dragonfly.training.plot;

import org.jspecify.annotations.NullMarked;
