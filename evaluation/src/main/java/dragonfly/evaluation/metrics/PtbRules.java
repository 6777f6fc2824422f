package dragonfly.evaluation.metrics;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The forms that a token can have, the first that fits winning, and how some are written. */
final class PtbRules {
    private static final String LETTER = "[\\p{L}\\p{M}]";
    private static final String APOSTROPHE = "['’]";

    private static final String PART = "[\\p{L}\\p{M}\\p{Nd}]+";

    /** A word, or words joined by hyphens, of which the first may be a number. */
    private static final String JOINED =
            "(?:\\p{Nd}+(?:[.,:]\\p{Nd}+)+|" + PART + ")(?:[-_]" + PART + ")*";

    private static final String SLASH_PART = "[A-Za-z0-9]+(?:-[A-Za-z]+){0,2}";

    /** Two or three words with slashes between them; taken where it is longer than another form. */
    static final Pattern SLASHED =
            Pattern.compile(SLASH_PART + "(?:/" + SLASH_PART + "){1,2}", Pattern.DOTALL);

    /** Full stops after these belong to them. */
    private static final String SHORTENED =
            "(?i:mrs?|ms|dr|prof|sr|jr|sgt|gen|capt|hon|rev|gov|sen|rep|lt|col|maj|cpl|pvt|messrs"
                    + "|adm|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thu|thurs"
                    + "|fri|inc|co|corp|ltd|bros|univ|dept|assn|assoc|est|al|etc|vs|cf|ave|blvd|rd"
                    + "|st|mt|ext|tel|adj|ph\\.d|m\\.d)\\.";

    /** These only in front of a number. */
    private static final String SHORTENED_BEFORE_NUMBER =
            "(?i:figs?|nos?|pp|art|op)\\.(?=\\s?\\p{Nd})";

    /**
     * After a letter and a full stop one of these begins a sentence, and the stop ended another.
     */
    private static final String SENTENCE =
            "(?!\\s+(?:A|About|According|Additionally|After|An|And|As|At|But|Earlier|He|Her|Here"
                    + "|However|If|In|It|Last|Many|More|Now|Once|One|Other|Our|She|Since|So|Some"
                    + "|Such|That|The|Their|Then|There|These|They|This|We|What|When|While|Yet|You)"
                    + "(?![\\p{L}\\p{M}\\p{Nd}]))";

    static final Pattern TOKEN =
            Pattern.compile(
                    String.join(
                            "|",
                            List.of(
                                    "&(?:amp|lt|gt|quot|apos|nbsp);",
                                    "<[/!?]?\\p{L}[^<>\\r\\n]*>",
                                    "https?://[^\\s\"<>|()]*[^\\s\"<>|().!?,;:-]",
                                    "www\\.[^\\s\"<>|()]*[^\\s\"<>|().!?,;:-]",
                                    "[\\p{L}\\p{Nd}._%+-]+@[\\p{L}\\p{Nd}_-]+(?:\\.[\\p{L}\\p{Nd}]+)+",
                                    // U.S., p.m.
                                    "(?:\\p{L}\\.)+\\p{L}\\.(?![\\p{L}\\p{Nd}])",
                                    SHORTENED,
                                    SHORTENED_BEFORE_NUMBER,
                                    // end.Start, image.png
                                    "\\p{L}[\\p{L}\\p{M}\\p{Nd}]*(?:\\.\\p{L}[\\p{L}\\p{M}\\p{Nd}]*)+",
                                    "\\p{L}\\." + SENTENCE,
                                    // can not, gon na
                                    "(?i:can(?=not(?!\\p{L}))|gon(?=na(?!\\p{L}))|wan(?=na(?!\\p{L}))"
                                        + "|got(?=ta(?!\\p{L}))|gim(?=me(?!\\p{L}))"
                                        + "|lem(?=me(?!\\p{L})))",
                                    // is n't, it 's
                                    LETTER + "+?(?=(?i:n" + APOSTROPHE + "t)(?!\\p{L}))",
                                    "(?i:n" + APOSTROPHE + "t)(?!\\p{L})",
                                    "(?i:"
                                            + APOSTROPHE
                                            + "(?:ll|re|ve|s|d|m|em|til|cause))(?!\\p{L})",
                                    APOSTROPHE + "(?i:t)(?=(?i:is|was)(?!\\p{L}))",
                                    APOSTROPHE + "\\p{Nd}0s",
                                    "[oOdDlL]" + APOSTROPHE + LETTER + "+",
                                    LETTER + "+&" + LETTER + "+",
                                    "[cC]\\+\\+|US\\$|#+|@\\p{L}+",
                                    "\\p{Nd}+-\\p{Nd}+/\\p{Nd}+",
                                    JOINED,
                                    "[+-]\\p{Nd}+(?:[.,:]\\p{Nd}+)*",
                                    "[.,:]\\p{Nd}+(?:[.,:]\\p{Nd}+)*",
                                    "\\.{3,5}",
                                    "[!?]+",
                                    "-{2,}",
                                    "''|``")),
                    Pattern.DOTALL);

    private static final Map<String, String> WRITTEN =
            Map.ofEntries(
                    Map.entry("&amp;", "&"),
                    Map.entry("&lt;", "<"),
                    Map.entry("&gt;", ">"),
                    Map.entry("&quot;", "''"),
                    Map.entry("&apos;", "'"),
                    Map.entry("&nbsp;", " "),
                    Map.entry("(", "-lrb-"),
                    Map.entry(")", "-rrb-"),
                    Map.entry("[", "-lsb-"),
                    Map.entry("]", "-rsb-"),
                    Map.entry("{", "-lcb-"),
                    Map.entry("}", "-rcb-"),
                    Map.entry("½", "1/2"),
                    Map.entry("¼", "1/4"),
                    Map.entry("¾", "3/4"),
                    Map.entry("⅓", "1/3"),
                    Map.entry("⅔", "2/3"),
                    Map.entry("€", "$"),
                    Map.entry("£", "#"),
                    Map.entry("…", "..."),
                    Map.entry("–", "--"),
                    Map.entry("—", "--"),
                    Map.entry("―", "--"),
                    Map.entry("\"", "''"),
                    Map.entry("“", "``"),
                    Map.entry("”", "''"),
                    Map.entry("«", "``"),
                    Map.entry("»", "''"),
                    Map.entry("‘", "`"),
                    Map.entry("’", "'"));

    private PtbRules() {}

    /** A token as Stanford's tokenizer writes it. */
    static String written(String token) {
        if (token.startsWith("....")) {
            return "...";
        }
        String word = token.indexOf('’') > 0 ? token.replace('’', '\'') : token;
        if (word.startsWith("’") && word.length() > 1) {
            word = "'" + word.substring(1);
        }
        if (word.startsWith("--")) {
            return "--";
        }
        return WRITTEN.getOrDefault(word, word);
    }
}
