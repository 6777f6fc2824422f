/**
 * The mini Dragonfly-Med on libtorch, weight for weight and step for step what the importer writes
 * as graphs.
 */
@NullMarked
package dragonfly.training.model;

import org.jspecify.annotations.NullMarked;
