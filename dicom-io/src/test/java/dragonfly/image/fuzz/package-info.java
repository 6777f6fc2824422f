/**
 * Targets for Jazzer: each takes bytes of a stranger and lets nothing out but what was announced.
 * {@code build/fuzz} runs them; the tests run them over their seeds and changes of those.
 */
@NullMarked
package dragonfly.image.fuzz;

import org.jspecify.annotations.NullMarked;
