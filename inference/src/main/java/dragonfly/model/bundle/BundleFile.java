package dragonfly.model.bundle;

/**
 * One file of a bundle.
 *
 * @param name a plain file name inside the bundle's folder
 * @param bytes its length
 * @param sha256 lower-case hexadecimal
 */
public record BundleFile(String name, long bytes, String sha256) {}
