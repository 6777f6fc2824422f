package dragonfly.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dragonfly.app.services.Services;
import dragonfly.model.runtime.Device;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** {@code dragonfly doctor}: what this machine has, and what the model will run on. */
@Command(
        name = "doctor",
        description = {
            "Looks at Java, the libraries, CUDA, memory and display, and loads the default model"
                    + " to see what it runs on. A dash marks what is absent and not needed for"
                    + " running on the processor.",
            "The exit code is 0 if the program works."
        })
final class DoctorCommand implements Callable<Integer> {
    private final Services services;
    private final Console console;
    private final Screen screen;

    @ParentCommand private DragonflyCommand root;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    DoctorCommand(Services services, Console console, Screen screen) {
        this.services = services;
        this.console = console;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        List<Finding> findings =
                Checkup.run(
                        services,
                        root.device().orElse(Device.AUTO),
                        System.getenv(),
                        screen.present());
        if (json) {
            console.print(object(findings).toPrettyString());
        } else {
            findings.forEach(finding -> console.print(line(finding)));
        }
        return healthy(findings) ? ExitCode.OK : ExitCode.FAILED;
    }

    private static boolean healthy(List<Finding> findings) {
        return findings.stream().noneMatch(f -> f.state() == Finding.State.PROBLEM);
    }

    private static String line(Finding finding) {
        String mark =
                switch (finding.state()) {
                    case OK -> " ";
                    case ABSENT -> "-";
                    case PROBLEM -> "!";
                };
        return "%s %-10s %-18s %s"
                .formatted(mark, finding.topic(), finding.name(), finding.value());
    }

    private static ObjectNode object(List<Finding> findings) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("healthy", healthy(findings));
        ArrayNode list = root.putArray("findings");
        for (Finding finding : findings) {
            list.addObject()
                    .put("topic", finding.topic())
                    .put("name", finding.name())
                    .put("value", finding.value())
                    .put("state", finding.state().name().toLowerCase(Locale.ROOT));
        }
        return root;
    }
}
