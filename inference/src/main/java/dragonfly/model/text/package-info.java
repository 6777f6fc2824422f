/** Text in and out of the decoder: tokenizer, prompts, conversations. */
@NullMarked
package dragonfly.model.text;

import org.jspecify.annotations.NullMarked;
