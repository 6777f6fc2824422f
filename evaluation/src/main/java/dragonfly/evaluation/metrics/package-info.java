/** What a text is worth beside its references: captions, reports and answers to questions. */
@NullMarked
package dragonfly.evaluation.metrics;

import org.jspecify.annotations.NullMarked;
