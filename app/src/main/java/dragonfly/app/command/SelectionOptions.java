package dragonfly.app.command;

import dragonfly.model.selection.SelectionSettings;
import dragonfly.model.selection.Strategy;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.List;
import java.util.Set;

/** Which zoom patches the model reads. */
final class SelectionOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--strategy",
            paramLabel = "NAME",
            description =
                    "region (as published), spatial, global, all, none or random; default: region.")
    private Strategy strategy = Strategy.REGION;

    @Option(
            names = {"-k", "--k"},
            paramLabel = "N",
            description = "Patches for each medium sub-image; default: 3.")
    private int k = SelectionSettings.published().k();

    @Option(
            names = "--pin",
            split = ",",
            paramLabel = "TILE",
            description = "Tiles to read whatever their score, such as 3,5; counted from 0.")
    private List<Integer> pinned = List.of();

    @Option(
            names = "--drop",
            split = ",",
            paramLabel = "TILE",
            description = "Tiles never to read.")
    private List<Integer> dropped = List.of();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the strategy random and of a temperature above 0; default: 0.")
    private long seed;

    long seed() {
        return seed;
    }

    /**
     * The settings.
     *
     * @throws ParameterException if they contradict each other
     */
    SelectionSettings settings() {
        try {
            return new SelectionSettings(
                    strategy, k, seed, Set.copyOf(pinned), Set.copyOf(dropped));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage() + ".");
        }
    }
}
