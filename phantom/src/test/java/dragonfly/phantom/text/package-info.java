/** Tests of phantoms. */
@NullMarked
package dragonfly.phantom.text;

import org.jspecify.annotations.NullMarked;
