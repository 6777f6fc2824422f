/**
 * Import of a published checkpoint: safetensors, configuration, the three graphs, the bundle's
 * writer.
 */
@NullMarked
package dragonfly.model.checkpoint;

import org.jspecify.annotations.NullMarked;
