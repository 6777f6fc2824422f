/** The models on this machine: the embedded one and those that were imported. */
@NullMarked
package dragonfly.app.models;

import org.jspecify.annotations.NullMarked;
