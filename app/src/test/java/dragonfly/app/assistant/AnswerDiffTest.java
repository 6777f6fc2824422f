package dragonfly.app.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dragonfly.app.assistant.AnswerDiff.Kind;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Collectors;

class AnswerDiffTest {
    private static String marked(String before, String after) {
        return AnswerDiff.of(before, after).stream()
                .map(
                        run ->
                                switch (run.kind()) {
                                    case SAME -> run.text();
                                    case REMOVED -> "[-" + run.text() + "-]";
                                    case ADDED -> "[+" + run.text() + "+]";
                                })
                .collect(Collectors.joining());
    }

    @Test
    void aChangedSentenceIsReplacedAsAWhole() {
        assertEquals(
                "[-Yes. There is a nodule. -][+No. +]The heart is normal.",
                marked("Yes. There is a nodule. The heart is normal.", "No. The heart is normal."));
    }

    @Test
    void oneSentenceIsComparedWordByWord() {
        assertEquals("the [-left -][+right +]lung", marked("the left lung", "the right lung"));
    }

    @Test
    void equalTextsAreOneRun() {
        assertEquals(List.of(new AnswerDiff.Run(Kind.SAME, "a b")), AnswerDiff.of("a b", "a b"));
        assertEquals(0, AnswerDiff.changes(AnswerDiff.of("a b", "a b")));
    }

    @Test
    void theNewTextIsAlwaysWhole() {
        String before = "One two. Three four! Five?";
        String after = "One two.  Six.\nFive? And seven";
        String kept =
                AnswerDiff.of(before, after).stream()
                        .filter(run -> run.kind() != Kind.REMOVED)
                        .map(AnswerDiff.Run::text)
                        .collect(Collectors.joining());
        assertEquals(after, kept);
    }

    @Test
    void emptyTextsAreNoTrouble() {
        assertEquals("[+new+]", marked("", "new"));
        assertEquals("[-old-]", marked("old", ""));
        assertEquals("", marked("", ""));
    }

    @Test
    void aReplacementCountsAsOneChange() {
        assertEquals(2, AnswerDiff.changes(AnswerDiff.of("a left b right c", "a up b down c")));
    }
}
