package dragonfly.app.command;

import dragonfly.model.decode.DecodeSettings;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How the answer's tokens are chosen. */
final class DecodeOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--max-new-tokens",
            paramLabel = "N",
            description = "The answer ends after so many tokens; default: 1024.")
    private int maxNewTokens = DecodeSettings.greedy().maxNewTokens();

    @Option(
            names = "--temperature",
            paramLabel = "T",
            description = "0 takes the likeliest token (default); above it tokens are drawn.")
    private double temperature;

    @Option(
            names = "--top-p",
            paramLabel = "P",
            description = "Share of the probability that is drawn from; default: 1.")
    private double topP = 1;

    /**
     * The settings.
     *
     * @param seed of the draw
     * @throws ParameterException if a value is impossible
     */
    DecodeSettings settings(long seed) {
        try {
            return new DecodeSettings(maxNewTokens, temperature, topP, seed);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    command.commandLine(), "Not possible: " + e.getMessage() + ".");
        }
    }
}
