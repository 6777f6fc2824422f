package dragonfly.model.runtime;

/**
 * What each session runs on: {@code CPU} or {@code CUDA}.
 *
 * @param encoder of the encoder session
 * @param projector of the projector session
 * @param decoder of the decoder session
 */
public record Providers(String encoder, String projector, String decoder) {
    /** One word where all agree, else all three. */
    public String summary() {
        return encoder.equals(projector) && projector.equals(decoder)
                ? encoder
                : "encoder " + encoder + ", projector " + projector + ", decoder " + decoder;
    }
}
