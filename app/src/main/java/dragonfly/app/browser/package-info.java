/** The list of studies: what was opened, with small pictures, and what could not be. */
@NullMarked
package dragonfly.app.browser;

import org.jspecify.annotations.NullMarked;
