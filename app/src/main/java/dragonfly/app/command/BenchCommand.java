package dragonfly.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dragonfly.app.bench.Bench;
import dragonfly.app.bench.Figure;
import dragonfly.app.services.Services;
import dragonfly.model.DragonflyModel;
import dragonfly.model.runtime.Sessions;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** {@code dragonfly bench}: how fast the pipeline is, beside a peer where there is one. */
@Command(
        name = "bench",
        description = {
            "Measures the pipeline on this machine: preprocessing beside Pillow in the same run,"
                    + " encoder, prefill, decoding, a second question beside the first.",
            "Medians over the rounds. Machines differ and are shared: quote the ratios."
        })
final class BenchCommand implements Callable<Integer> {
    private final Services services;
    private final Console console;

    @Mixin private ModelOptions model;

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds; default: 15.")
    private int rounds = 15;

    @Option(names = "--json", description = "Prints one JSON object instead of the table.")
    private boolean json;

    BenchCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        try (ProgressLine progress = new ProgressLine(console);
                DragonflyModel opened = model.open(services, console, progress)) {
            progress.show("Measuring");
            List<Figure> figures =
                    Bench.run(
                            opened,
                            Math.max(1, rounds),
                            services.folders().cache().resolve("bench"));
            progress.show("");
            if (json) {
                console.print(object(opened, figures).toPrettyString());
            } else {
                figures.forEach(figure -> console.print(line(figure)));
            }
            return ExitCode.OK;
        }
    }

    private static String line(Figure figure) {
        String ratio =
                figure.ratio().isPresent()
                        ? String.format(
                                Locale.ROOT,
                                "  peer %.2f, ratio %.2f",
                                figure.peer().orElseThrow(),
                                figure.ratio().getAsDouble())
                        : "";
        return String.format(
                Locale.ROOT,
                "%-34s %10.2f %-15s%s  (%s)",
                figure.name(),
                figure.ours(),
                figure.unit(),
                ratio,
                figure.note());
    }

    private static ObjectNode object(DragonflyModel model, List<Figure> figures) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("model", model.bundle().name());
        root.put("modelId", model.bundle().id());
        root.put("provider", model.providers().summary());
        root.put("onnxruntime", Sessions.version());
        root.put("java", Runtime.version().toString());
        root.put("processors", Runtime.getRuntime().availableProcessors());
        ArrayNode array = root.putArray("figures");
        for (Figure figure : figures) {
            ObjectNode node = array.addObject();
            node.put("name", figure.name()).put("unit", figure.unit()).put("ours", figure.ours());
            figure.peer().ifPresent(peer -> node.put("peer", peer));
            figure.ratio().ifPresent(ratio -> node.put("ratio", ratio));
            node.put("note", figure.note());
        }
        return root;
    }
}
