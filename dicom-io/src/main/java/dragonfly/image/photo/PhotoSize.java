package dragonfly.image.photo;

/** Size of an upright picture in pixels. */
public record PhotoSize(int width, int height) {}
