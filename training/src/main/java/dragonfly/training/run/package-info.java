/** A training run: its plan, its folder, its saved state, its progress. */
@NullMarked
package dragonfly.training.run;

import org.jspecify.annotations.NullMarked;
