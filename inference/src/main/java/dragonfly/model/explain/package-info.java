/**
 * What can be said about a look beyond what the model says itself: how far the picture is from what
 * the model was trained on.
 */
@NullMarked
package dragonfly.model.explain;

import org.jspecify.annotations.NullMarked;
