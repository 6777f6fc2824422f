/** Optimisers over flat groups of weights, and the rate's course. */
@NullMarked
package dragonfly.training.optimise;

import org.jspecify.annotations.NullMarked;
