/** What a phantom shows: its anatomy and its findings, as values from which all else follows. */
@NullMarked
package dragonfly.phantom.scene;

import org.jspecify.annotations.NullMarked;
