/** Tests of the examination, on candidates that know the truth, or a part of it. */
@NullMarked
package dragonfly.evaluation.phantom;

import org.jspecify.annotations.NullMarked;
