/** What the model read, piece by piece, exactly as the encoder got it. */
@NullMarked
package dragonfly.app.strip;

import org.jspecify.annotations.NullMarked;
