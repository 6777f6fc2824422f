/**
 * Pictures made of an image: what the model is given, thumbnails, and windows computed from the
 * samples.
 */
@NullMarked
package dragonfly.image.render;

import org.jspecify.annotations.NullMarked;
