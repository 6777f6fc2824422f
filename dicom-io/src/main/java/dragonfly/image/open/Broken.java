package dragonfly.image.open;

import dragonfly.image.ImageException;

import java.nio.file.Path;

/** A file of a scanned folder that cannot be shown, and why. */
public record Broken(Path file, ImageException reason) {}
