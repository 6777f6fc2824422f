package dragonfly.app.command;

import dragonfly.app.services.Services;

import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.RunLast;

import java.io.PrintWriter;

/** The command line put together. */
final class Commands {
    private Commands() {}

    /**
     * Runs a command line.
     *
     * @return the exit code
     */
    static int run(Services services, Console console, Screen screen, String... arguments) {
        return of(services, console, screen).execute(arguments);
    }

    private static CommandLine of(Services services, Console console, Screen screen) {
        CommandLine models = new CommandLine(new ModelsCommand(services, console));
        models.addSubcommand(new ModelsCommand.Choose(services, console));
        CommandLine evaluate = new CommandLine(new EvaluateCommand());
        evaluate.addSubcommand(new EvaluatePhantomsCommand(services, console));
        DragonflyCommand root = new DragonflyCommand(screen);
        return new CommandLine(root)
                .addSubcommand(new OpenCommand(screen))
                .addSubcommand(new AskCommand(services, console))
                .addSubcommand(new ReportCommand(services, console))
                .addSubcommand(new LookCommand(services, console))
                .addSubcommand(new ImportCommand(services, console))
                .addSubcommand(models)
                .addSubcommand(new VerifyCommand(services, console))
                .addSubcommand(new BenchCommand(services, console))
                .addSubcommand(new DoctorCommand(services, console, screen))
                .addSubcommand(new DemoCommand(services, console, screen))
                .addSubcommand(new FormatsCommand(console))
                .addSubcommand(new PhantomCommand(console))
                .addSubcommand(evaluate)
                .addSubcommand(new PicturesCommand(console))
                .setOut(console.out())
                .setErr(console.err())
                .setColorScheme(
                        Help.defaultColorScheme(
                                console.terminal() ? Help.Ansi.AUTO : Help.Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionStrategy(
                        line -> {
                            root.device(); // refuses a contradiction before any work
                            return new RunLast().execute(line);
                        })
                .setExecutionExceptionHandler(new Failures(console))
                .setParameterExceptionHandler((wrong, args) -> explain(wrong, console));
    }

    /** One sentence and where to read more, instead of the whole usage text. */
    private static int explain(ParameterException wrong, Console console) {
        PrintWriter err = console.err();
        err.println("dragonfly: " + wrong.getMessage());
        err.println(
                "“%s --help” explains the command."
                        .formatted(wrong.getCommandLine().getCommandSpec().qualifiedName()));
        err.flush();
        return ExitCode.USAGE;
    }
}
