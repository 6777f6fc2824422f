/** Zstandard (RFC 8878), decoding only: bytes in, bytes out. */
@NullMarked
package dragonfly.image.codec.zstd;

import org.jspecify.annotations.NullMarked;
