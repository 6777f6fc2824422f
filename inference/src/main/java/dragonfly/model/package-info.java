/** The face of the model: a bundle is opened, a picture is looked at, questions are asked. */
@NullMarked
package dragonfly.model;

import org.jspecify.annotations.NullMarked;
