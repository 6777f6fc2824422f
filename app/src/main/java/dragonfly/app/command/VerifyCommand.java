package dragonfly.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dragonfly.app.file.FolderInPlace;
import dragonfly.app.services.Services;
import dragonfly.model.bundle.ModelException;
import dragonfly.model.runtime.Device;
import dragonfly.model.verify.GoldenVerifier;
import dragonfly.model.verify.StageResult;
import dragonfly.model.verify.VerifyReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

/** {@code dragonfly verify}: proof that this build computes what the reference does. */
@Command(
        name = "verify",
        description = {
            "Compares this build with golden vectors of the reference implementation, stage by"
                    + " stage. Checkpoints in the folder are imported to a temporary place.",
            "The last line is “N passed, M failed”."
        })
final class VerifyCommand implements Callable<Integer> {
    private final Services services;
    private final Console console;

    @ParentCommand private DragonflyCommand root;

    @Parameters(
            paramLabel = "DIR",
            description = "A folder with images, checkpoints, cases, preprocess, tokenizer.")
    private Path folder;

    @Option(names = "--json", description = "Prints one JSON object instead of the table.")
    private boolean json;

    VerifyCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (!Files.isDirectory(folder)) {
            throw ModelException.missing("There is no folder “%s”.".formatted(folder));
        }
        Files.createDirectories(services.folders().cache());
        Path work = Files.createTempDirectory(services.folders().cache(), "verify-");
        // Results need only the fast answer of one machine to be the same everywhere: the CPU's.
        Device device = root.device().orElse(Device.CPU);
        try (ProgressLine progress = new ProgressLine(console)) {
            VerifyReport report = GoldenVerifier.verify(folder, work, device, progress);
            progress.show("");
            tell(report);
            return report.failed() == 0 && report.passed() > 0 ? ExitCode.OK : ExitCode.FAILED;
        } finally {
            FolderInPlace.deleteTree(work);
        }
    }

    private void tell(VerifyReport report) {
        if (json) {
            console.print(object(report).toPrettyString());
            return;
        }
        for (StageResult row : report.rows()) {
            console.print(
                    "%-26s %-28s %5d cases  %s"
                            .formatted(row.scope(), row.stage(), row.cases(), outcome(row)));
            if (row.failed() > 0) {
                console.print(
                        "    %d failed; first: %s".formatted(row.failed(), row.firstFailure()));
            }
        }
        report.skipped().forEach(sentence -> console.print("skipped: " + sentence));
        if (report.passed() + report.failed() == 0) {
            console.say("The folder holds nothing to compare.");
        }
        console.print("%d passed, %d failed".formatted(report.passed(), report.failed()));
    }

    private static String outcome(StageResult row) {
        if (row.exact()) {
            return row.failed() == 0 ? "exact" : "differs";
        }
        return String.format(
                Locale.ROOT, "worst %.1e, tolerance %.1e", row.worst(), row.tolerance());
    }

    private static ObjectNode object(VerifyReport report) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode rows = root.putArray("stages");
        for (StageResult row : report.rows()) {
            rows.addObject()
                    .put("scope", row.scope())
                    .put("stage", row.stage())
                    .put("cases", row.cases())
                    .put("failed", row.failed())
                    .put("worst", row.worst())
                    .put("tolerance", row.tolerance())
                    .put("firstFailure", row.firstFailure());
        }
        report.skipped().forEach(root.putArray("skipped")::add);
        return root.put("passed", report.passed()).put("failed", report.failed());
    }
}
