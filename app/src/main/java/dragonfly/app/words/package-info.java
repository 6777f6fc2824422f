/** Every sentence that the window shows stands in one file; code names it by key. */
@NullMarked
package dragonfly.app.words;

import org.jspecify.annotations.NullMarked;
