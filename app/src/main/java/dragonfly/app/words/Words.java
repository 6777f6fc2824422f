package dragonfly.app.words;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The window's texts, by key, from {@code words.properties}.
 *
 * <p>Placeholders are {@code {0}}, {@code {1}} …; an apostrophe is just an apostrophe, unlike in
 * {@link java.text.MessageFormat}. A missing key is a defect of the program and fails at once; a
 * test compares the keys in the code with those in the file.
 */
public final class Words {
    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("dragonfly.app.words.words", Locale.UK);

    private Words() {}

    /** The text of {@code key} with its placeholders filled in. */
    public static String of(String key, Object... values) {
        String text = TEXTS.getString(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /**
     * A counted thing: {@code key.one} for one, {@code key.many} for every other number. The count
     * itself is placeholder 0.
     */
    public static String count(String key, long count) {
        return of(key + (count == 1 ? ".one" : ".many"), count);
    }
}
