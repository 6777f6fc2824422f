package dragonfly.app.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dragonfly.image.conformance.Finding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What {@code formats --json} writes. */
final class FormatsJson {
    private FormatsJson() {}

    static String of(Path base, List<Finding> findings) throws IOException {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("passed", FormatsReport.passed(findings));
        root.put("failed", FormatsReport.failed(findings));
        ArrayNode files = root.putArray("files");
        for (Finding finding : findings) {
            ObjectNode file = files.addObject();
            file.put("file", FormatsReport.name(base, finding.file()));
            file.put("format", finding.format());
            file.put("decoder", finding.decoder());
            file.put("verdict", finding.verdict().name().toLowerCase(Locale.ROOT));
            file.put("result", finding.result());
            ArrayNode deviations = file.putArray("deviations");
            finding.deviations().forEach(deviations::add);
            file.put("sha256", finding.hash());
            file.put("milliseconds", finding.nanoseconds() / 1e6);
        }
        return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }
}
