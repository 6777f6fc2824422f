package dragonfly.app.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.app.assistant.Exchange.State;
import dragonfly.app.report.Provenance;
import dragonfly.image.display.Window;
import dragonfly.model.bundle.IntendedUse;
import dragonfly.model.explain.DomainVerdict;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class AskModelTest {
    private static State state(Exchange exchange) {
        return exchange.stateProperty().get();
    }

    @Test
    void anAnswerStreamsInAndEndsWithItsFigures() {
        Stand stand = Stand.ready();
        List<String> seen = new ArrayList<>();
        stand.asks.ask("Is there a nodule?");
        Exchange exchange = stand.last();
        exchange.stateProperty().addListener((value, before, now) -> seen.add(now.name()));
        assertEquals(State.READING, state(exchange));
        stand.settle();
        assertEquals(List.of("ANSWERING", "DONE"), seen);
        assertEquals("Yes. It is.", exchange.text());
        String figures = exchange.figuresProperty().get();
        assertTrue(figures.startsWith("Look 38"), figures);
        assertTrue(figures.contains("first token 3"), figures);
        assertTrue(figures.contains("5 tokens"), figures);
    }

    @Test
    void theSecondQuestionDoesNotTellOfTheLookAgain() {
        Stand stand = Stand.ready();
        stand.asks.ask("One?");
        stand.asks.ask("Two?");
        stand.settle();
        assertFalse(stand.last().figuresProperty().get().contains("Look"));
    }

    @Test
    void questionsAreAnsweredOneAtATimeInTheirOrder() {
        Stand stand = Stand.ready();
        stand.asks.ask("One?");
        stand.asks.ask("Two?");
        assertEquals(State.READING, state(stand.asks.exchanges().get(0)));
        assertEquals(State.WAITING, state(stand.asks.exchanges().get(1)));
        stand.settle();
        assertEquals(
                List.of("One?", "Two?"),
                stand.assistant.asked().stream()
                        .map(conversation -> conversation.turns().getLast().text())
                        .toList());
    }

    @Test
    void aQuestionBeforeTheModelIsThereWaitsForIt() {
        Stand stand = new Stand();
        stand.open("a");
        stand.seat.load(ticket -> stand.assistant);
        stand.asks.ask("Early?");
        assertEquals(State.WAITING, state(stand.last()));
        stand.settle();
        assertEquals(State.DONE, state(stand.last()));
    }

    @Test
    void aQuestionWithoutAModelSaysSo() {
        Stand stand = new Stand();
        stand.open("a");
        stand.asks.ask("Anyone?");
        assertEquals(State.FAILED, state(stand.last()));
        assertFalse(stand.last().problemProperty().get().isEmpty());
    }

    @Test
    void aQuestionAfterAnotherWindowLooksAgainFirst() {
        Stand stand = Stand.ready();
        int before = stand.assistant.looks();
        stand.desk
                .displayProperty()
                .set(stand.desk.displayProperty().get().withVoi(Window.over(0, 9, "")));
        stand.asks.ask("Now?");
        assertEquals(State.LOOKING, state(stand.last()));
        stand.settle();
        assertEquals(State.DONE, state(stand.last()));
        assertTrue(stand.assistant.looks() > before);
        assertFalse(stand.looks.staleProperty().get());
    }

    @Test
    void stoppingKeepsWhatHasCome() {
        Stand stand = Stand.ready();
        stand.asks.ask("Long?");
        Exchange exchange = stand.last();
        stand.asks.stop(exchange);
        stand.settle();
        assertEquals(State.STOPPED, state(exchange));
        assertFalse(stand.asks.busyProperty().get());
    }

    @Test
    void aWaitingQuestionThatIsStoppedIsNeverAsked() {
        Stand stand = Stand.ready();
        stand.asks.ask("One?");
        stand.asks.ask("Two?");
        stand.asks.stop(stand.last());
        stand.settle();
        assertEquals(1, stand.assistant.asked().size());
        assertEquals(State.STOPPED, state(stand.last()));
    }

    @Test
    void anotherImageEndsTheQuestionAndDropsItsAnswer() {
        Stand stand = Stand.ready();
        stand.asks.ask("Where?");
        Exchange exchange = stand.last();
        stand.desk.clear();
        assertTrue(stand.asks.exchanges().isEmpty());
        stand.settle();
        assertEquals(State.STOPPED, state(exchange));
        assertEquals("", exchange.text());
        assertEquals(0, stand.assistant.open());
        stand.open("a");
        assertEquals(List.of(exchange), stand.asks.exchanges());
    }

    @Test
    void askingAgainByOtherPatchesComparesWithTheFirstAnswer() {
        Stand stand = Stand.ready();
        stand.assistant.answers(
                settings -> settings.dropped().isEmpty() ? "Yes. There is." : "No. There is.");
        stand.asks.ask("Is there a nodule?");
        stand.settle();
        Exchange first = stand.last();
        assertFalse(stand.asks.changedProperty().get());
        stand.looks.click(5);
        assertTrue(stand.asks.changedProperty().get());
        stand.asks.again();
        stand.settle();
        Exchange second = stand.last();
        assertEquals("No. There is.", second.text());
        assertEquals(Optional.of(first), second.earlier());
        assertFalse(stand.asks.changedProperty().get());
        assertEquals(1, stand.assistant.open());
    }

    @Test
    void theSameQuestionByTheSamePatchesIsNotCompared() {
        Stand stand = Stand.ready();
        stand.asks.ask("Is there a nodule?");
        stand.settle();
        stand.asks.again();
        stand.settle();
        assertEquals(Optional.empty(), stand.last().earlier());
    }

    @Test
    void earlierQuestionsAreCarriedOnlyIfTheUserWantsIt() {
        Stand stand = Stand.ready();
        stand.asks.ask("One?");
        stand.asks.ask("Two?");
        stand.settle();
        assertEquals(1, stand.assistant.asked().getLast().turns().size());
        stand.asks.rememberingProperty().set(true);
        stand.asks.ask("Three?");
        stand.settle();
        assertEquals(5, stand.assistant.asked().getLast().turns().size());
    }

    @Test
    void anAnswerKnowsHowItCameAbout() {
        Stand stand = Stand.ready();
        stand.looks.click(5);
        stand.asks.ask("One?");
        stand.settle();
        Provenance how = stand.last().provenance().orElseThrow();
        assertEquals("region, k = 3, dropped 1·6", how.selection().settings());
        assertEquals(17, how.selection().kept());
        assertEquals(29, how.selection().all());
        assertEquals("window 128/256 (full)", dropFrame(how.picture().seen()));
        assertEquals(64, how.picture().sha256().length());
    }

    /** The picture is of one frame of three. */
    private static String dropFrame(String seen) {
        return seen.replaceFirst("^frame 1 of 3, ", "");
    }

    @Test
    void aDraftIsHandedOverWhenItIsComplete() {
        Stand stand = Stand.ready();
        List<String> drafts = new ArrayList<>();
        stand.asks.setOnReport(exchange -> drafts.add(exchange.text()));
        stand.asks.draftReport();
        assertEquals("Describe the findings.", stand.last().question());
        stand.settle();
        assertEquals(List.of("Yes. It is."), drafts);
    }

    @Test
    void aFailingModelIsASentenceAndTheNextQuestionIsAsked() {
        Stand stand = Stand.ready();
        stand.assistant.refuse("The card is full.");
        stand.asks.ask("One?");
        stand.settle();
        assertEquals("The card is full.", stand.last().problemProperty().get());
        stand.assistant.refuse("");
        stand.asks.ask("Two?");
        stand.settle();
        assertEquals(State.DONE, state(stand.last()));
        assertEquals(List.of(), stand.errors);
    }

    @Test
    void anAnswerAboutAPictureOutsideTheDomainIsVoidFromItsFirstWordOn() {
        Stand stand = new Stand();
        stand.assistant.judges(new DomainVerdict(81.25, 17.1, "fundus"));
        stand.load();
        stand.open("a");
        stand.asks.ask("Is it?");
        assertTrue(stand.last().outside().isPresent(), "before a word has come");
        stand.settle();
        Exchange exchange = stand.last();
        Provenance how = exchange.provenance().orElseThrow();
        assertEquals(how.outside(), exchange.outside());
        String copied = exchange.labelled();
        assertTrue(copied.startsWith("[" + DomainVerdict.WARNING + " (distance 81.25"), copied);
        assertTrue(copied.contains("\nYes. It is.\n"), copied);
        assertTrue(copied.endsWith("\n[" + IntendedUse.DEMONSTRATION.banner() + "]"), copied);
        assertEquals(
                81.25,
                exchange.evidence().orElseThrow().facts().verdict().orElseThrow().distance());
    }

    @Test
    void insideTheDomainAnAnswerIsNotVoidButKeepsItsFigures() {
        Stand stand = new Stand();
        stand.assistant.judges(new DomainVerdict(11, 17.1, "fundus"));
        stand.load();
        stand.open("a");
        stand.asks.ask("Is it?");
        stand.settle();
        assertEquals(Optional.empty(), stand.last().outside());
        assertTrue(stand.last().provenance().orElseThrow().domain().isPresent());
        assertEquals(
                "Yes. It is.\n[" + IntendedUse.DEMONSTRATION.banner() + "]",
                stand.last().labelled());
    }
}
