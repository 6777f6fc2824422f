/**
 * Measurements of the pipeline, and of a peer in the same run so that the ratio means something.
 */
@NullMarked
package dragonfly.app.bench;

import org.jspecify.annotations.NullMarked;
