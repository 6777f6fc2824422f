package dragonfly.image;

/** How much memory one image may take, checked against sizes in headers before it is taken. */
public final class Limits {
    private Limits() {}

    /**
     * Refuses a frame that could not be held.
     *
     * @param width columns the header claims
     * @param height rows the header claims
     * @param bytesPerPixel what a pixel takes while it is decoded and afterwards, together
     * @throws ImageException with {@code TOO_LARGE}, or {@code DAMAGED} if there is no pixel at all
     */
    public static void check(long width, long height, long bytesPerPixel) throws ImageException {
        if (width < 1 || height < 1) {
            throw ImageException.damaged(
                    "This file describes an image without pixels.", width + " x " + height);
        }
        long most = Math.min(Integer.MAX_VALUE - 16L, Runtime.getRuntime().maxMemory() / 2);
        if (width > most / height / bytesPerPixel) {
            throw ImageException.tooLarge(
                    "The file describes an image of %,d × %,d pixels, more than this program can hold."
                            .formatted(width, height),
                    bytesPerPixel + " bytes a pixel, limit " + most + " bytes");
        }
    }
}
