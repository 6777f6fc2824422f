package dragonfly.training.data;

import java.util.List;

/**
 * What is known about an example without drawing it.
 *
 * @param kind the kind of picture, from 0
 * @param spots its small findings, decoys left out
 * @param instructions everything that can be asked
 */
public record Truth(int kind, List<Spot> spots, List<Instruction> instructions) {
    public Truth {
        spots = List.copyOf(spots);
        instructions = List.copyOf(instructions);
    }
}
