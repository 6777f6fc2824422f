/** Tests of the metrics, by hand-computed values and by golden ones. */
@NullMarked
package dragonfly.evaluation.metrics;

import org.jspecify.annotations.NullMarked;
