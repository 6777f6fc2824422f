/**
 * Zoom-in patch selection: which high-resolution sub-images the decoder gets to see, from the
 * summaries of the encoder and the wishes of the user (paper, section 3.2).
 */
@NullMarked
package dragonfly.model.selection;

import org.jspecify.annotations.NullMarked;
