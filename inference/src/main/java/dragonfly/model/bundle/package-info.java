/**
 * Model bundles: a folder with three graphs, their weights, the tokenizer and {@code bundle.json},
 * described by values.
 */
@NullMarked
package dragonfly.model.bundle;

import org.jspecify.annotations.NullMarked;
