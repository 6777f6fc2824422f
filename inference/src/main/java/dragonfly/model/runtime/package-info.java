/**
 * ONNX Runtime and nothing else: sessions, providers, the key/value cache. No public signature
 * names its classes.
 */
@NullMarked
package dragonfly.model.runtime;

import org.jspecify.annotations.NullMarked;
