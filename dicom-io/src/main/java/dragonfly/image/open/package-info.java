/**
 * The way in: opens a file by what it holds, and sorts folders into patients, studies and series.
 */
@NullMarked
package dragonfly.image.open;

import org.jspecify.annotations.NullMarked;
