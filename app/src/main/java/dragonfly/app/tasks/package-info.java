/**
 * The one kind of background work: progress, cancelling, one place for errors, and the only way
 * back to the screen's thread.
 */
@NullMarked
package dragonfly.app.tasks;

import org.jspecify.annotations.NullMarked;
