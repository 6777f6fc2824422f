package dragonfly.model.bundle;

import java.util.Set;

/**
 * Token ids with a role in the decoder's input, taken from the tokenizer by name.
 *
 * @param image stands at every image position ({@code <|reserved_special_token_0|>})
 * @param newline stands after every sub-image ({@code <|reserved_special_token_1|>})
 * @param stop ids that end an answer
 */
public record SpecialIds(int image, int newline, Set<Integer> stop) {
    public SpecialIds {
        stop = Set.copyOf(stop);
    }
}
