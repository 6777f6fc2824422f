package dragonfly.image.slide.tiff;

import java.util.OptionalDouble;

/** Numbers in texts of files. */
final class Numbers {
    private Numbers() {}

    /** A number above zero; empty for anything else. A comma may stand for the point. */
    static OptionalDouble positive(String text) {
        String plain = text.strip().replace(',', '.');
        if (!plain.matches("[+]?\\d{0,12}(\\.\\d{0,24})?([eE][+-]?\\d{1,2})?")
                || !plain.matches(".*\\d.*")
                || plain.startsWith("e")
                || plain.startsWith("E")) {
            return OptionalDouble.empty();
        }
        try {
            double value = Double.parseDouble(plain);
            return value > 0 ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            // Such as a point without digits: the text says no number.
            return OptionalDouble.empty();
        }
    }
}
