package dragonfly.image.dicom.codec;

/** Turns channels that lie one after the other into channels side by side. */
final class Planes {
    private Planes() {}

    static SampleData interleave(SampleData planes, int channels) {
        int plane = planes.size() / channels;
        return switch (planes) {
            case SampleData.Bytes bytes -> {
                byte[] to = new byte[bytes.size()];
                for (int channel = 0, from = 0; channel < channels; channel++) {
                    for (int i = 0, at = channel; i < plane; i++, at += channels) {
                        to[at] = bytes.values()[from++];
                    }
                }
                yield new SampleData.Bytes(to);
            }
            case SampleData.Words words -> {
                short[] to = new short[words.size()];
                for (int channel = 0, from = 0; channel < channels; channel++) {
                    for (int i = 0, at = channel; i < plane; i++, at += channels) {
                        to[at] = words.values()[from++];
                    }
                }
                yield new SampleData.Words(to);
            }
            case SampleData.Ints ints -> {
                int[] to = new int[ints.size()];
                for (int channel = 0, from = 0; channel < channels; channel++) {
                    for (int i = 0, at = channel; i < plane; i++, at += channels) {
                        to[at] = ints.values()[from++];
                    }
                }
                yield new SampleData.Ints(to);
            }
            case SampleData.Floats floats -> floats;
            case SampleData.Doubles doubles -> doubles;
        };
    }
}
