/** The colour photograph of a retina: its vessels, what may be found on it, and how it is drawn. */
@NullMarked
package dragonfly.phantom.fundus;

import org.jspecify.annotations.NullMarked;
