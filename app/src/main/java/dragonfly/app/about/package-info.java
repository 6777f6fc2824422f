/** What is known about a model, for people: its figures and its card, in the window and as text. */
@NullMarked
package dragonfly.app.about;

import org.jspecify.annotations.NullMarked;
