/**
 * Text into tokens and tokens into text: the checkpoint's own byte-level BPE tokenizer, prompts in
 * Llama 3's format, and text that can be shown while it is still being written.
 */
@NullMarked
package dragonfly.model.text;

import org.jspecify.annotations.NullMarked;
