/**
 * Phantoms: pictures that look like chest radiographs, fundus photographs and stained slides, made
 * from a seed, with everything known about them. {@link dragonfly.phantom.Phantom} is the way in.
 */
@NullMarked
package dragonfly.phantom;

import org.jspecify.annotations.NullMarked;
