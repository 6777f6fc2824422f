package dragonfly.image.slide.tiff;

import dragonfly.image.ImageException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Aperio's SVS: the tiled directories are the levels in order; of the stripped ones the second of
 * the file is the thumbnail, the others say what they are.
 */
final class AperioLayout {
    private static final int LABEL = 1;
    private static final int MACRO = 9;

    private AperioLayout() {}

    static boolean recognises(Directory first) throws ImageException {
        return first.has(Tag.TILE_WIDTH) && first.text(Tag.DESCRIPTION).startsWith("Aperio");
    }

    static Plan plan(Directories directories) throws ImageException {
        List<TiffPicture> levels = new ArrayList<>();
        Map<String, TiffPicture> associated = new LinkedHashMap<>();
        for (int i = 0; i < directories.main().size(); i++) {
            Directory directory = directories.main().get(i);
            if (directory.has(Tag.TILE_WIDTH)) {
                levels.add(TiffPicture.of(directory));
            } else {
                String name = i == 1 ? "thumbnail" : name(directory);
                if (!name.isEmpty()) {
                    associated.putIfAbsent(name, TiffPicture.of(directory));
                }
            }
        }
        Directory first = directories.main().getFirst();
        Map<String, String> properties = new LinkedHashMap<>(TextFields.of(first));
        Map<String, String> stated = statements(first.text(Tag.DESCRIPTION));
        stated.forEach((key, value) -> properties.put("aperio." + key, value));
        OptionalDouble microns = number(stated.getOrDefault("MPP", ""));
        return new Plan(
                "aperio",
                List.of(levels),
                associated,
                microns,
                microns,
                number(stated.getOrDefault("AppMag", "")),
                properties,
                List.of());
    }

    /** The first word of the description's second line, else what the kind of picture means. */
    private static String name(Directory directory) throws ImageException {
        List<String> lines = directory.text(Tag.DESCRIPTION).lines().toList();
        if (lines.size() > 1) {
            String word = lines.get(1).strip().split("\\s+", 2)[0];
            if (!word.isEmpty()) {
                return word;
            }
        }
        long kind = directory.value(Tag.SUBFILE_TYPE, 0);
        return kind == LABEL ? "label" : kind == MACRO ? "macro" : "";
    }

    /** What stands between bars as {@code key = value}. */
    private static Map<String, String> statements(String description) {
        Map<String, String> statements = new LinkedHashMap<>();
        String[] parts = description.split("\\|", -1);
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals > 0) {
                statements.putIfAbsent(
                        parts[i].substring(0, equals).strip(),
                        parts[i].substring(equals + 1).strip());
            }
        }
        return statements;
    }

    private static OptionalDouble number(String text) {
        return Numbers.positive(text);
    }
}
