package dragonfly.training.model;

import org.bytedeco.pytorch.Tensor;

/**
 * Several texts a row, each behind the row's image as if it were alone.
 *
 * @param ids [B, T] of int64
 * @param positions [B, T] of int64; each text's begin at 0, the prefix's length is added later
 * @param segments [B, T] of int64, the number of the text a token belongs to
 * @param rows [n] of int64: where a logit is wanted, as row · T + place
 */
public record PackedText(Tensor ids, Tensor positions, Tensor segments, Tensor rows) {}
