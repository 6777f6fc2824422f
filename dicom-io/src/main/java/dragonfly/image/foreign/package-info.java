/**
 * Shared libraries of this machine that may be there or not, found and bound without a compiler.
 */
@NullMarked
package dragonfly.image.foreign;

import org.jspecify.annotations.NullMarked;
