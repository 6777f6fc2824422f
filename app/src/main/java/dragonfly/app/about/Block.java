package dragonfly.app.about;

import java.util.List;

/** A piece of a page that stands by itself. */
sealed interface Block {
    /** A heading of level 1 to 6. */
    record Heading(int level, String text) implements Block {}

    /** Lines that belong together, joined. */
    record Paragraph(String text) implements Block {}

    /**
     * An item of a list.
     *
     * @param depth 0 for the outermost list
     * @param mark a bullet or a number
     */
    record Item(int depth, String mark, String text) implements Block {}

    /** Rows of cells; the first row is the head. Rows may differ in length. */
    record Table(List<List<String>> rows) implements Block {
        /** Copies the rows. */
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** Lines that are shown as they stand. */
    record Code(String text) implements Block {}
}
