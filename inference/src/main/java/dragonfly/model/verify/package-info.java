/** Proof that this build computes what the reference does: golden vectors, stage by stage. */
@NullMarked
package dragonfly.model.verify;

import org.jspecify.annotations.NullMarked;
