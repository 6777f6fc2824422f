/** What can be asked and said of a phantom, all of it from its scene. */
@NullMarked
package dragonfly.phantom.text;

import org.jspecify.annotations.NullMarked;
