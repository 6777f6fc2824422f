package dragonfly.app.bench;

import java.util.OptionalDouble;

/**
 * One measured figure.
 *
 * @param name what was measured
 * @param unit of {@code ours} and {@code peer}
 * @param ours median over the rounds
 * @param peer median of the peer over the same rounds, taken in turn; empty where there is none
 * @param note how it was measured
 */
public record Figure(String name, String unit, double ours, OptionalDouble peer, String note) {
    /** How many times faster ours is; above 1 is better. Empty without a peer. */
    public OptionalDouble ratio() {
        return peer.isPresent() ? OptionalDouble.of(peer.getAsDouble() / ours) : peer;
    }
}
