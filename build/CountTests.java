import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Prints the plain count of the tests that the last build ran: {@code java CountTests.java ROOT}.
 *
 * <p>It adds up Surefire's reports in {@code ROOT/MODULE/target/surefire-reports}; whoever starts
 * the build empties those folders first. Kept to Java 17, so that any {@code java} found runs it.
 */
final class CountTests {
    private int run;
    private int failed;
    private int skipped;

    private CountTests() {}

    public static void main(String[] arguments) throws IOException, XMLStreamException {
        CountTests count = new CountTests();
        try (DirectoryStream<Path> modules = Files.newDirectoryStream(Path.of(arguments[0]))) {
            for (Path module : modules) {
                Path reports = module.resolve("target").resolve("surefire-reports");
                if (Files.isDirectory(reports)) {
                    count.addAll(reports);
                }
            }
        }
        int passed = count.run - count.failed - count.skipped;
        // Maven may have left its last line open with an escape sequence; the count has its own.
        System.out.printf(
                "%n%d passed, %d failed, %d skipped%n", passed, count.failed, count.skipped);
    }

    private void addAll(Path reports) throws IOException, XMLStreamException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(reports, "TEST-*.xml")) {
            for (Path file : files) {
                add(file);
            }
        }
    }

    private void add(Path report) throws IOException, XMLStreamException {
        try (InputStream in = Files.newInputStream(report)) {
            XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(in);
            // Element by element: the sums in the head leave out the tests of nested classes.
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    count(xml.getLocalName());
                }
            }
        }
    }

    private void count(String element) {
        switch (element) {
            case "testcase" -> run++;
            case "failure", "error" -> failed++;
            case "skipped" -> skipped++;
            default -> {}
        }
    }
}
