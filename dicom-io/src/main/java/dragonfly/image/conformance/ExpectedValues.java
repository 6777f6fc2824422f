package dragonfly.image.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the expected values of a folder, by file. Blocks on the disk. */
public final class ExpectedValues {
    private static final String TABLE = "expected.tsv";
    private static final String TREE = "expected.json";

    /** Where a table's files are, and its pictures of lossy frames. */
    private static final String IMAGES = "images";

    private static final String PICTURES = "expected";

    private ExpectedValues() {}

    /**
     * What is expected of which file, in the order of the expected values.
     *
     * @param folder in which they lie; nothing comes of one without any
     * @throws IOException if they cannot be read or are not of a layout that is known
     */
    public static Map<Path, Expectation> of(Path folder) throws IOException {
        Map<Path, Expectation> all = new LinkedHashMap<>();
        Path table = folder.resolve(TABLE);
        Path tree = folder.resolve(TREE);
        if (Files.isRegularFile(table)) {
            all.putAll(ofTable(table));
        }
        if (Files.isRegularFile(tree)) {
            JsonNode root = new ObjectMapper().readTree(tree.toFile());
            boolean slides = root.path("files").isObject();
            for (Map.Entry<String, JsonNode> file :
                    (slides ? root.path("files") : root).properties()) {
                all.put(
                        folder.resolve(file.getKey()).normalize(),
                        slides
                                ? SlideReader.read(file.getValue())
                                : PhotoReader.read(file.getValue()));
            }
        }
        return all;
    }

    /** Whether a file belongs to the expected values themselves. */
    public static boolean isPartOfThem(Path file) {
        String name = String.valueOf(file.getFileName());
        Path folder = file.getParent();
        return name.equals(TABLE)
                || name.equals(TREE)
                || (folder != null
                        && String.valueOf(folder.getFileName()).equals(PICTURES)
                        && Files.isRegularFile(folder.resolveSibling(TABLE)));
    }

    private static Map<Path, Expectation> ofTable(Path table) throws IOException {
        Path folder = Optional.ofNullable(table.getParent()).orElse(Path.of(""));
        Path images = folder.resolve(IMAGES);
        Path files = Files.isDirectory(images) ? images : folder;
        Map<Path, List<ExpectedFrame>> frames = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(table);
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            String[] cells = line.split("\t", -1);
            if (cells.length >= 10) {
                Path file = files.resolve(cells[0]).normalize();
                frames.computeIfAbsent(file, f -> new ArrayList<>())
                        .add(frame(cells, folder.resolve(PICTURES)));
            } else if (!line.isBlank()) {
                throw new IOException("A line of " + TABLE + " has " + cells.length + " cells.");
            }
        }
        Map<Path, Expectation> all = new LinkedHashMap<>();
        frames.forEach((file, list) -> all.put(file, new ExpectedFrames(list)));
        return all;
    }

    private static ExpectedFrame frame(String[] cells, Path pictures) throws IOException {
        try {
            return new ExpectedFrame(
                    Integer.parseInt(cells[1]),
                    cells[2],
                    cells[4],
                    Optional.of(cells[5]).filter(cell -> !cell.equals("-")),
                    number(cells[6]),
                    number(cells[7]),
                    number(cells[8]),
                    cells[9],
                    pictures.resolve(cells[0] + ".f" + cells[1] + ".png"));
        } catch (NumberFormatException e) {
            throw new IOException("A line of " + TABLE + " has no number where one belongs.", e);
        }
    }

    private static double number(String cell) {
        return cell.equals("-") ? 0 : Double.parseDouble(cell);
    }
}
