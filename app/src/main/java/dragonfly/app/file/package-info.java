/** Writing files so that a failure never destroys what was there before. */
@NullMarked
package dragonfly.app.file;

import org.jspecify.annotations.NullMarked;
