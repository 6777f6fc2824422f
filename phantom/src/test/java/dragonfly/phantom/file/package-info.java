/** Tests of phantoms. */
@NullMarked
package dragonfly.phantom.file;

import org.jspecify.annotations.NullMarked;
