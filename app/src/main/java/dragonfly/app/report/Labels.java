package dragonfly.app.report;

import dragonfly.model.explain.DomainVerdict;

import java.util.Optional;

/** What goes with a model's words when they leave the window as plain text. */
public final class Labels {
    private Labels() {}

    /**
     * The words between their labels: the warning comes first, so that nobody reads them before it.
     *
     * @param banner what the words may be used for; "" if that is not known
     * @param outside why they are void; empty if they are not
     */
    public static String around(String words, String banner, Optional<DomainVerdict> outside) {
        StringBuilder text = new StringBuilder();
        outside.ifPresent(verdict -> text.append('[').append(verdict.warning()).append("]\n"));
        text.append(words);
        if (!banner.isEmpty()) {
            text.append("\n[").append(banner).append(']');
        }
        return text.toString();
    }
}
