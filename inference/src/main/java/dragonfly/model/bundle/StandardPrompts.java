package dragonfly.model.bundle;

import dragonfly.model.text.PromptStyle;

/**
 * How a bundle's model is addressed.
 *
 * @param style the frame around a question and the length of the text part
 * @param caption the prompt that asks for a short description (published: "Provide a brief
 *     description of the given image.")
 * @param report the prompt that asks for a draft report
 */
public record StandardPrompts(PromptStyle style, String caption, String report) {
    /** The published caption prompt. */
    public static final String PUBLISHED_CAPTION =
            "Provide a brief description of the given image.";

    /** Our wording for a report; the reference publishes none. */
    public static final String DEFAULT_REPORT =
            "Describe the findings of this image as a report with findings and impression.";
}
