package dragonfly.app.command;

import dragonfly.app.home.Product;
import dragonfly.model.runtime.Device;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code dragonfly} alone: opens the workstation. */
@Command(
        name = "dragonfly",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        description = {
            "A workstation that asks Dragonfly-Med about a medical image and shows which zoom"
                    + " patches the model read.",
            "",
            "Without a command the workstation opens."
        },
        versionProvider = DragonflyCommand.Version.class,
        synopsisSubcommandLabel = "[COMMAND]",
        footerHeading = "%n",
        footer = {
            "The launcher adds: “dragonfly test” runs the whole test suite.",
            "",
            "Results go to the output, everything else to the error stream."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed, such as a file that cannot be written or a case of “verify” that differs",
            "2:a wrong command line",
            "3:the image cannot be used",
            "4:the model or checkpoint cannot be used",
            "130:cancelled"
        })
final class DragonflyCommand implements Callable<Integer> {
    private final Screen screen;

    @Spec private CommandSpec command;

    @Option(
            names = "--cuda",
            scope = ScopeType.INHERIT,
            description =
                    "Runs on the graphics card; the launcher then builds with ONNX Runtime for"
                            + " CUDA.")
    private boolean cuda;

    @Option(
            names = "--cpu",
            scope = ScopeType.INHERIT,
            description = "Runs on the processor, whatever else there is.")
    private boolean cpu;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Shows the technical side of an error.")
    private boolean debug;

    DragonflyCommand(Screen screen) {
        this.screen = screen;
    }

    /** What the launcher's options ask for; empty where neither stands on the line. */
    Optional<Device> device() {
        if (cuda && cpu) {
            throw new ParameterException(
                    command.commandLine(), "--cuda and --cpu exclude each other.");
        }
        return cuda ? Optional.of(Device.CUDA) : cpu ? Optional.of(Device.CPU) : Optional.empty();
    }

    /** Whether a failure's technical side is to be shown. */
    boolean debug() {
        return debug;
    }

    @Override
    public Integer call() throws Exception {
        OpenCommand.need(screen);
        screen.open(List.of(), device().orElse(Device.AUTO));
        return ExitCode.OK;
    }

    /** For {@code --version}. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {Product.title(), "Java " + Runtime.version()};
        }
    }
}
