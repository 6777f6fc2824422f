/** The draft of a report: its sentences, where each came from, and how the draft came about. */
@NullMarked
package dragonfly.app.report;

import org.jspecify.annotations.NullMarked;
