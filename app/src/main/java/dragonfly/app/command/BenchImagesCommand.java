package dragonfly.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dragonfly.app.bench.Figure;
import dragonfly.app.bench.ImageBench;
import dragonfly.app.services.Services;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.concurrent.Callable;

/** {@code dragonfly bench images}: how fast images are read, beside peers where there are any. */
@Command(
        name = "images",
        description = {
            "Measures how images are read on this machine, on files that are made for it: opening a"
                    + " DICOM slide of 300 MB and reading tiles of it, beside OpenSlide in the same"
                    + " run.",
            "Medians over the rounds. Machines differ and are shared: quote the ratios."
        })
final class BenchImagesCommand implements Callable<Integer> {
    private final Services services;
    private final Console console;

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds; default: 9.")
    private int rounds = 9;

    @Option(names = "--json", description = "Prints one JSON object instead of the table.")
    private boolean json;

    BenchImagesCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        try (ProgressLine progress = new ProgressLine(console)) {
            progress.show("Measuring");
            List<Figure> figures =
                    ImageBench.run(
                            Math.max(1, rounds), services.folders().cache().resolve("bench"));
            progress.show("");
            if (json) {
                ObjectNode root = JsonNodeFactory.instance.objectNode();
                BenchCommand.add(root, figures);
                console.print(root.toPrettyString());
            } else {
                figures.forEach(figure -> console.print(BenchCommand.line(figure)));
            }
            return ExitCode.OK;
        }
    }
}
