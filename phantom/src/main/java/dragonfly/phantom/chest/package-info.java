/** The chest radiograph: where its organs lie, what may be found in them, and how it is drawn. */
@NullMarked
package dragonfly.phantom.chest;

import org.jspecify.annotations.NullMarked;
