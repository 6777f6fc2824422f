package dragonfly.training.plot;

import java.util.Map;
import java.util.stream.Collectors;

/** A font of three by five dots, a letter a number of fifteen bits, row by row. */
final class Letters {
    static final int WIDTH = 3;
    static final int HEIGHT = 5;

    /** Letters and their dots, in octal, a row a digit. */
    private static final String DOTS =
            "075557126227271747371717455711574717674757771122875757"
                    + "975717.00002-00700%51245/11244 00000:02020A25755B65656"
                    + "C34443D65556E74647F74644G34553H55755I72227J11152K55655"
                    + "L44447M57755N65555O25552P65644Q25563R65655S34216T72222"
                    + "U55557V55552W55775X55255Y55222Z71247";

    /** By letter; capitals, digits and a few signs. */
    static final Map<Character, Integer> TABLE =
            java.util.stream.IntStream.range(0, DOTS.length() / (HEIGHT + 1))
                    .mapToObj(i -> DOTS.substring(i * (HEIGHT + 1), (i + 1) * (HEIGHT + 1)))
                    .collect(
                            Collectors.toMap(
                                    entry -> entry.charAt(0),
                                    entry -> Integer.parseInt(entry.substring(1), 8)));

    private Letters() {}
}
