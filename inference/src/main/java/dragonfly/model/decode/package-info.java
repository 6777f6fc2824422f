/** The decode loop: sampling, stop ids, streaming, cancel. */
@NullMarked
package dragonfly.model.decode;

import org.jspecify.annotations.NullMarked;
