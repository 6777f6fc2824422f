/** Bytes of files at positions, for several threads at once. */
@NullMarked
package dragonfly.image.file;

import org.jspecify.annotations.NullMarked;
