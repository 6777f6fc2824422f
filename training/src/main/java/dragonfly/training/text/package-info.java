/** The tokenizer: byte-pair merges learnt from a corpus, and the file that holds them. */
@NullMarked
package dragonfly.training.text;

import org.jspecify.annotations.NullMarked;
