package dragonfly.phantom.file;

import dragonfly.phantom.scene.Box;
import dragonfly.phantom.scene.Finding;
import dragonfly.phantom.scene.Point;
import dragonfly.phantom.scene.Scene;
import dragonfly.phantom.text.Captions;
import dragonfly.phantom.text.Question;
import dragonfly.phantom.text.Questions;
import dragonfly.phantom.text.Report;
import dragonfly.phantom.text.Reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that is known of a phantom, as JSON to lie beside its picture. */
final class Truth {
    private static final String NOTICE =
            "PHANTOM: a synthetic picture of no patient, for demonstration and tests, not for"
                    + " clinical use";

    private Truth() {}

    /**
     * The truth of a scene.
     *
     * @param scale of the picture; places and sizes are given in its pixels, the scene in its own
     *     units
     * @param files the names of the pictures that it lies beside
     */
    static String json(Scene scene, int scale, List<String> files) {
        Map<String, Object> truth = new LinkedHashMap<>();
        truth.put("notice", NOTICE);
        truth.put("kind", scene.kind());
        truth.put("seed", scene.seed());
        truth.put("scale", scale);
        truth.put("width", scene.size().width() * scale);
        truth.put("height", scene.size().height() * scale);
        truth.put("files", files);
        truth.put(
                "findings", scene.findings().stream().map(f -> finding(f, scene, scale)).toList());
        truth.put("questions", Questions.of(scene).stream().map(Truth::question).toList());
        truth.put("caption", Captions.of(scene));
        truth.put("report", report(Reports.of(scene)));
        truth.put("scene", scene);
        return Json.of(truth);
    }

    private static Map<String, Object> finding(Finding finding, Scene scene, int scale) {
        Box box = finding.outline().box().within(scene.size());
        Point centre = finding.centre();
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("type", finding.type());
        found.put("decoy", finding.type().decoy());
        found.put("small", finding.type().small());
        found.put("centre", new Point(centre.x() * scale, centre.y() * scale));
        found.put(
                "rectangle",
                new Box(
                        box.left() * scale,
                        box.top() * scale,
                        box.right() * scale,
                        box.bottom() * scale));
        return found;
    }

    private static Map<String, Object> question(Question question) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("id", question.type().id());
        asked.put("closed", question.closed());
        asked.put("needsHigh", question.needsHigh());
        asked.put("wordings", question.wordings());
        asked.put("answer", question.answer());
        return asked;
    }

    private static Map<String, Object> report(Report report) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("findings", report.findings());
        written.put("impression", report.impression());
        written.put("text", report.text());
        return written;
    }
}
