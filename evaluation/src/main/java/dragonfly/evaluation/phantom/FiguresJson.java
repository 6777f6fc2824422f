package dragonfly.evaluation.phantom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dragonfly.evaluation.metrics.Rate;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** Figures as JSON: shares from 0 to 1, what there is not as null. */
public final class FiguresJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FiguresJson() {}

    /** The figures of every arm, in order. */
    public static ArrayNode of(List<ArmFigures> arms) {
        ArrayNode array = JSON.arrayNode();
        arms.forEach(arm -> array.add(of(arm)));
        return array;
    }

    private static ObjectNode of(ArmFigures arm) {
        ObjectNode node = JSON.objectNode();
        node.put("selection", arm.arm().label());
        ObjectNode accuracy = node.putObject("accuracy");
        accuracy.set("all", of(arm.accuracy()));
        accuracy.set("coarse", of(arm.coarseAccuracy()));
        accuracy.set("highResolution", of(arm.highAccuracy()));
        accuracy.set("closed", of(arm.closedAccuracy()));
        node.set("openTokenF1", number(arm.openTokenF1()));
        node.set("findingsKept", of(arm.hits()));
        node.set("decoysKept", of(arm.decoys()));
        node.set("warned", of(arm.warned()));
        ArrayNode questions = node.putArray("questions");
        for (TypeFigures type : arm.types()) {
            ObjectNode question = questions.addObject();
            question.put("question", type.type().id())
                    .put("highResolution", type.type().needsHigh())
                    .put("closed", type.type().closed());
            question.set("right", of(type.right()));
            question.put("majority", type.majority())
                    .put("chance", type.chance())
                    .put("tokenF1", type.tokenF1());
        }
        ObjectNode spots = node.putObject("kept");
        new TreeMap<>(arm.spots())
                .forEach((type, rate) -> spots.set(type.name().toLowerCase(Locale.ROOT), of(rate)));
        arm.captions().ifPresent(texts -> node.set("captions", of(texts)));
        arm.reports().ifPresent(texts -> node.set("reports", of(texts)));
        return node;
    }

    private static ObjectNode of(Mean mean) {
        ObjectNode node = JSON.objectNode();
        node.set("value", number(mean.value()));
        node.set("standardError", number(mean.error()));
        return node.put("types", mean.types());
    }

    private static ObjectNode of(Rate rate) {
        ObjectNode node = JSON.objectNode();
        node.put("hits", rate.hits()).put("n", rate.n());
        node.set("share", number(rate.share()));
        node.set("low95", number(rate.low()));
        node.set("high95", number(rate.high()));
        return node;
    }

    private static ObjectNode of(TextFigures texts) {
        ObjectNode node = JSON.objectNode();
        node.set("exact", of(texts.exact()));
        node.set("sentencesExact", of(texts.sentences()));
        node.put("rougeL", texts.rougeL());
        node.set("meteor", number(texts.meteor().orElse(Double.NaN)));
        return node.put("cider", texts.cider());
    }

    private static JsonNode number(double value) {
        return Double.isNaN(value) ? JSON.nullNode() : JSON.numberNode(value);
    }
}
