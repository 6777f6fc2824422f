package dragonfly.training.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dragonfly.model.selection.SelectionSettings;
import dragonfly.model.selection.Strategy;
import dragonfly.training.stage.Classroom;
import dragonfly.training.stage.Judge;
import dragonfly.training.stage.Marks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Scores of a finished model over all held-out examples, by strategy and k, as a file. */
final class MarksFile {
    private MarksFile() {}

    /** Scores and writes; gives the marks of the usual selection. */
    static Marks write(Path file, Classroom room) throws IOException {
        Judge judge = new Judge(room);
        int all = room.heldOut().count();
        Marks usual = judge.judge(all, room.zoom().usual());
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("examples", all);
        root.set("usual", node(usual));
        if (room.zoom().selects()) {
            ObjectNode others = root.putObject("others");
            for (Map.Entry<String, SelectionSettings> other : others(room).entrySet()) {
                others.set(other.getKey(), summary(judge.judge(all, other.getValue())));
            }
        }
        RunFolder.save(file, root);
        return usual;
    }

    private static Map<String, SelectionSettings> others(Classroom room) {
        SelectionSettings usual = SelectionSettings.published();
        Map<String, SelectionSettings> all = new LinkedHashMap<>();
        for (int k = 1; k <= 6; k++) {
            all.put("region k=" + k, usual.withK(k));
        }
        all.put("global", usual.withStrategy(Strategy.GLOBAL));
        all.put("random", usual.withStrategy(Strategy.RANDOM).withSeed(room.seed()));
        all.put("none", usual.withStrategy(Strategy.NONE));
        all.put("all", usual.withStrategy(Strategy.ALL));
        return all;
    }

    /** Marks with every type. */
    static ObjectNode node(Marks marks) {
        ObjectNode node = summary(marks);
        ObjectNode types = node.putObject("types");
        for (Marks.TypeMark type : marks.types()) {
            types.putObject(type.type())
                    .put("form", type.form().name())
                    .put("high", type.needsHigh())
                    .put("asked", type.asked())
                    .put("exact", type.exact())
                    .put("majority", type.majority());
        }
        ObjectNode hits = node.putObject("hits");
        new TreeMap<>(marks.hits()).forEach(hits::put);
        return node;
    }

    private static ObjectNode summary(Marks marks) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("all", marks.all())
                .put("coarse", marks.coarse())
                .put("high", marks.high())
                .put("hit", marks.hit());
    }
}
