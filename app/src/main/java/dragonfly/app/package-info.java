/** The workstation's composition root: start-up, settings and background tasks. */
@NullMarked
package dragonfly.app;

import org.jspecify.annotations.NullMarked;
