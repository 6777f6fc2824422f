package dragonfly.image.codec.jpegls;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.image.ImageException;
import dragonfly.image.open.Mutation;

import org.junit.jupiter.api.Test;

import java.util.Random;

/** A damaged stream is decoded somehow or refused, in the end and with the typed exception only. */
class ChangedStreamsTest {
    private static final int ROUNDS = 40;
    private static final int MOST_SAMPLES = 1 << 22;

    @Test
    void aChangedStreamIsDecodedOrRefused() throws Exception {
        Random random = new Random(87);
        int decoded = 0;
        int refused = 0;
        for (ReferenceStream reference : ReferenceStream.all()) {
            for (int round = 0; round < ROUNDS; round++) {
                if (decodes(Mutation.of(reference.stream(), random))) {
                    decoded++;
                } else {
                    refused++;
                }
            }
        }
        assertTrue(decoded > 500, decoded + " decoded");
        assertTrue(refused > 500, refused + " refused");
    }

    private static boolean decodes(byte[] stream) {
        try {
            JpegLsHeader header = JpegLs.header(stream);
            if (header.samples() <= MOST_SAMPLES) {
                JpegLs.decode(stream, new short[header.samples()]);
            }
            return true;
        } catch (ImageException e) {
            assertFalse(e.getMessage().isBlank());
            return false;
        }
    }
}
