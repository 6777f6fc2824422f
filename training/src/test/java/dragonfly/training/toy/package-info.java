/** A small world to train on in tests. */
@NullMarked
package dragonfly.training.toy;

import org.jspecify.annotations.NullMarked;
