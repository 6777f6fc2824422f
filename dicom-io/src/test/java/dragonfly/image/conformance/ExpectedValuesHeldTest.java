package dragonfly.image.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dragonfly.image.SharedData;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Every expected value of the test data, by the code with which {@code formats} compares. */
class ExpectedValuesHeldTest {
    @TestFactory
    List<DynamicTest> dicom() throws IOException {
        return testsOf("dicom", 97);
    }

    @TestFactory
    List<DynamicTest> slides() throws IOException {
        return testsOf("wsi", 37);
    }

    @TestFactory
    List<DynamicTest> fundus() throws IOException {
        return testsOf("fundus", 15);
    }

    @TestFactory
    List<DynamicTest> photographs() throws IOException {
        return testsOf("photo", 14);
    }

    private static List<DynamicTest> testsOf(String name, int number) throws IOException {
        Path folder = SharedData.path("testdata/" + name);
        FolderWalk walk = FolderWalk.of(folder);
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : walk.files()) {
            if (walk.expected(file).isPresent()) {
                tests.add(
                        DynamicTest.dynamicTest(
                                String.valueOf(file.getFileName()), () -> holds(walk, file)));
            }
        }
        assertEquals(number, tests.size());
        return tests;
    }

    private static void holds(FolderWalk walk, Path file) {
        Finding finding = Examination.of(file, walk.expected(file));
        assumeFalse(finding.verdict() == Verdict.UNAVAILABLE, finding::result);
        assertTrue(finding.verdict() == Verdict.PASSED, () -> finding.deviations().toString());
    }
}
