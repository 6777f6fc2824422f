package dragonfly.model.text;

import java.util.Random;

/** Text of the nastier kinds, the same for the same seed. */
final class RandomText {
    private static final String[] BITS = {
        " ",
        "  ",
        "\n",
        "\r\n",
        "\t",
        "\u00A0",
        "\u3000",
        "'s",
        "'S",
        "n't",
        " '",
        "' ",
        " .",
        " ,",
        " ?",
        " !",
        " 've",
        "123",
        "the lung",
        "Größe",
        "肺結節",
        "e\u0301",
        "\uD83D\uDC68\u200D\uD83D\uDD2C",
        "<|eot_id|>",
        "<|",
        "|>",
        "<|begin_of_text|>",
        "\u017F",
        "\uFFFD",
        "\u0000"
    };

    private final Random random;

    RandomText(long seed) {
        this.random = new Random(seed);
    }

    /** Up to forty bits of text or characters from all of Unicode, whole ones only. */
    String next() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            if (random.nextInt(3) > 0) {
                text.append(BITS[random.nextInt(BITS.length)]);
            } else {
                int point = random.nextInt(random.nextBoolean() ? 0x3000 : 0x110000);
                boolean whole = Character.getType(point) != Character.SURROGATE;
                text.appendCodePoint(whole ? point : 'x');
            }
        }
        return text.toString();
    }
}
