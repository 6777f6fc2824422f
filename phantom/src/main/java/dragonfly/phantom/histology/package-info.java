/** The field of a stained slide: how its cells lie, what may be found, and how it is drawn. */
@NullMarked
package dragonfly.phantom.histology;

import org.jspecify.annotations.NullMarked;
