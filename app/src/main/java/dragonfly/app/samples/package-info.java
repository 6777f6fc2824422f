/** The sample cases that come with the program: phantoms drawn on first use and a real image. */
@NullMarked
package dragonfly.app.samples;

import org.jspecify.annotations.NullMarked;
