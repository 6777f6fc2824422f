package dragonfly.app.command;

import dragonfly.app.file.AtomicFile;
import dragonfly.image.conformance.Examination;
import dragonfly.image.conformance.Finding;
import dragonfly.image.conformance.FolderWalk;
import dragonfly.image.conformance.Verdict;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code dragonfly formats}: which files of a folder are read, by whom, and how well. */
@Command(
        name = "formats",
        description = {
            "Opens every file of a folder and those below it, and says what came out: one line a"
                    + " file, then a table by format.",
            "",
            "Where expected.tsv or expected.json lie beside the files (tables of frames, of"
                    + " photographs or of slides), what is read is compared with them."
        })
final class FormatsCommand implements Callable<Integer> {
    private final Console console;

    @Spec private CommandSpec command;

    @Parameters(paramLabel = "DIR", description = "A folder, or one file.")
    private Path folder = Path.of("");

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Writes all of it, every deviation too, as JSON.")
    private Optional<Path> json = Optional.empty();

    FormatsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (!Files.exists(folder)) {
            throw new ParameterException(
                    command.commandLine(), "There is no folder or file %s.".formatted(folder));
        }
        Path base = folder.toAbsolutePath().normalize();
        FolderWalk walk = FolderWalk.of(folder);
        FormatsReport report = new FormatsReport(base);
        console.print(report.head());
        List<Finding> findings = new ArrayList<>();
        for (Path file : walk.files()) {
            console.cancellation().check();
            Finding finding = Examination.of(file, walk.expected(file));
            findings.add(finding);
            console.print(report.line(finding));
        }
        report.byFormat(findings).forEach(console::print);
        console.print(FormatsReport.last(findings));
        if (json.isPresent()) {
            AtomicFile.write(json.get(), FormatsJson.of(base, findings));
        }
        return findings.stream().map(Finding::verdict).anyMatch(Verdict::isFailure)
                ? ExitCode.FAILED
                : ExitCode.OK;
    }
}
