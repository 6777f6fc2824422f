/** Drafts and looks written out for others: text, PDF, JSON. Everything says it is a draft. */
@NullMarked
package dragonfly.app.export;

import org.jspecify.annotations.NullMarked;
