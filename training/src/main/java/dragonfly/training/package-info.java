/** Training of the demonstration model from a clone: the program's entry. */
@NullMarked
package dragonfly.training;

import org.jspecify.annotations.NullMarked;
