package dragonfly.image.codec.jpeg2000;

import dragonfly.image.ImageException;

/** Takes packets in the order of a code stream. */
interface PacketSink {
    /**
     * The next packet.
     *
     * @return false if no more are wanted
     */
    boolean packet(Resolution resolution, int precinct, int layer) throws ImageException;
}
