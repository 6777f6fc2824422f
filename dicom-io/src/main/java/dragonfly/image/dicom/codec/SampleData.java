package dragonfly.image.dicom.codec;

/** Samples of one frame in the smallest Java type that holds them as the file stores them. */
public sealed interface SampleData {
    /** How many samples. */
    int size();

    /** A sample as a number: integers signed as their type, floating-point numbers as they are. */
    double get(int index);

    /** Up to 8 bits. */
    final class Bytes implements SampleData {
        private final byte[] values;

        /** Takes over the array. */
        public Bytes(byte[] values) {
            this.values = values;
        }

        /** The array itself. */
        public byte[] values() {
            return values;
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public double get(int index) {
            return values[index];
        }
    }

    /** 9 to 16 bits. */
    final class Words implements SampleData {
        private final short[] values;

        /** Takes over the array. */
        public Words(short[] values) {
            this.values = values;
        }

        /** The array itself. */
        public short[] values() {
            return values;
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public double get(int index) {
            return values[index];
        }
    }

    /** 17 to 32 bits. */
    final class Ints implements SampleData {
        private final int[] values;

        /** Takes over the array. */
        public Ints(int[] values) {
            this.values = values;
        }

        /** The array itself. */
        public int[] values() {
            return values;
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public double get(int index) {
            return values[index];
        }
    }

    /** Float Pixel Data. */
    final class Floats implements SampleData {
        private final float[] values;

        /** Takes over the array. */
        public Floats(float[] values) {
            this.values = values;
        }

        /** The array itself. */
        public float[] values() {
            return values;
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public double get(int index) {
            return values[index];
        }
    }

    /** Double Float Pixel Data. */
    final class Doubles implements SampleData {
        private final double[] values;

        /** Takes over the array. */
        public Doubles(double[] values) {
            this.values = values;
        }

        /** The array itself. */
        public double[] values() {
            return values;
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public double get(int index) {
            return values[index];
        }
    }
}
