/**
 * Compares what this program makes of image files with what others made of them: expected values in
 * {@code expected.tsv} and {@code expected.json} beside the files.
 */
@NullMarked
package dragonfly.image.conformance;

import org.jspecify.annotations.NullMarked;
