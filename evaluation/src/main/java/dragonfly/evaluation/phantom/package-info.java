/**
 * A model asked about phantoms whose truth is known: {@link dragonfly.evaluation.phantom.Examiner}
 * runs it, {@link dragonfly.evaluation.phantom.ArmFigures} counts, and what came out is written as
 * JSON and as tables.
 */
@NullMarked
package dragonfly.evaluation.phantom;

import org.jspecify.annotations.NullMarked;
