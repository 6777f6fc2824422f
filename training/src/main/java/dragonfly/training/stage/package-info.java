/** The paper's training stages and what they share. */
@NullMarked
package dragonfly.training.stage;

import org.jspecify.annotations.NullMarked;
