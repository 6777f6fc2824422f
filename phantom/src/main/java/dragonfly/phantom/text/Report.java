package dragonfly.phantom.text;

import java.util.List;

/**
 * A report of a phantom.
 *
 * @param findings one sentence for each thing looked for, present or not
 * @param impression what the findings amount to, in one sentence
 */
public record Report(List<String> findings, String impression) {
    public Report {
        findings = List.copyOf(findings);
    }

    /** The whole report in one line. */
    public String text() {
        return "Findings: " + String.join(" ", findings) + " Impression: " + impression;
    }
}
