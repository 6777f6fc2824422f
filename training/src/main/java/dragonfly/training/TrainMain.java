package dragonfly.training;

import dragonfly.training.command.TrainCommand;

/** Where {@code dragonfly train} begins. */
public final class TrainMain {
    private TrainMain() {}

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(TrainCommand.execute(arguments));
    }
}
