package dragonfly.app.command;

/**
 * One line of the doctor.
 *
 * @param topic what was looked at, for example "CUDA"
 * @param name of the thing, for example "libcublas.so.12"
 * @param value what was found
 * @param state whether that is as it should be
 */
record Finding(String topic, String name, String value, State state) {
    /** How a finding is to be taken. */
    enum State {
        OK,
        /** Not there and not needed for running on the processor. */
        ABSENT,
        /** The program does not work like this. */
        PROBLEM
    }

    static Finding ok(String topic, String name, String value) {
        return new Finding(topic, name, value, State.OK);
    }

    static Finding absent(String topic, String name, String value) {
        return new Finding(topic, name, value, State.ABSENT);
    }

    static Finding problem(String topic, String name, String value) {
        return new Finding(topic, name, value, State.PROBLEM);
    }
}
