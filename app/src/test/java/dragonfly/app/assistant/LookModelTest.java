package dragonfly.app.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.app.desk.FakeImage;
import dragonfly.image.display.Window;
import dragonfly.model.bundle.Generation;
import dragonfly.model.selection.KeptTile;
import dragonfly.model.selection.Selection;
import dragonfly.model.selection.SelectionSettings;
import dragonfly.model.selection.Strategy;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;

class LookModelTest {
    private static List<Integer> kept(Stand stand) {
        Selection selection = Objects.requireNonNull(stand.looks.selectionProperty().get());
        return selection.kept().stream().map(KeptTile::tile).toList();
    }

    @Test
    void anImageIsLookedAtAsSoonAsThereIsAModel() {
        Stand stand = new Stand();
        stand.open("a");
        assertEquals(LookModel.State.NONE, stand.looks.stateProperty().get());
        stand.load();
        assertEquals(LookModel.State.READY, stand.looks.stateProperty().get());
        assertEquals(List.of(3, 4, 5, 9, 10, 11, 15, 16, 17, 21, 22, 23), kept(stand));
    }

    @Test
    void aChoiceIsFollowedAtOnceWithoutTheModel() {
        Stand stand = Stand.ready();
        stand.looks.choose(stand.looks.settingsProperty().get().withK(1));
        assertEquals(List.of(5, 11, 17, 23), kept(stand));
        assertEquals(0, stand.background.size());
    }

    @Test
    void aClickDropsAKeptTilePinsAnotherAndFreesEither() {
        Stand stand = Stand.ready();
        stand.looks.click(5);
        assertEquals(List.of(2, 3, 4), kept(stand).subList(0, 3));
        stand.looks.click(0);
        assertEquals(List.of(0, 3, 4), kept(stand).subList(0, 3));
        stand.looks.click(5);
        stand.looks.click(0);
        assertEquals(List.of(3, 4, 5), kept(stand).subList(0, 3));
    }

    @Test
    void changesAreTakenBackAndMadeAgain() {
        Stand stand = Stand.ready();
        stand.looks.click(5);
        stand.looks.click(0);
        stand.undo.undo();
        stand.undo.undo();
        assertEquals(List.of(3, 4, 5), kept(stand).subList(0, 3));
        stand.undo.redo();
        assertEquals(List.of(2, 3, 4), kept(stand).subList(0, 3));
    }

    @Test
    void anotherImageForgetsPinsButKeepsTheStrategy() {
        Stand stand = Stand.ready();
        stand.looks.choose(stand.looks.settingsProperty().get().withStrategy(Strategy.GLOBAL));
        stand.looks.click(0);
        stand.open("b");
        SelectionSettings settings = stand.looks.settingsProperty().get();
        assertEquals(Strategy.GLOBAL, settings.strategy());
        assertTrue(settings.pinned().isEmpty());
        assertFalse(stand.undo.canUndoProperty().get());
    }

    @Test
    void anotherWindowMakesTheLookStaleAndTheFirstOneFreshAgain() {
        Stand stand = Stand.ready();
        var first = stand.desk.displayProperty().get();
        stand.desk.displayProperty().set(first.withVoi(Window.over(0, 10, "")));
        assertTrue(stand.looks.staleProperty().get());
        stand.desk.displayProperty().set(first);
        assertFalse(stand.looks.staleProperty().get());
        stand.desk.displayProperty().set(first.withFrame(1));
        assertTrue(stand.looks.staleProperty().get());
    }

    @Test
    void aCancelledLookLeavesNothingOpen() {
        Stand stand = new Stand();
        stand.load();
        stand.desk.open(new FakeImage("a", 1).source());
        stand.background.runAll();
        stand.screen.runAll();
        assertEquals(LookModel.State.LOOKING, stand.looks.stateProperty().get());
        stand.looks.cancel();
        stand.settle();
        assertEquals(LookModel.State.NONE, stand.looks.stateProperty().get());
        assertNull(stand.looks.readingProperty().get());
        assertEquals(0, stand.assistant.open());
    }

    @Test
    void aFailedLookIsASentenceAndTheNextOneMayWork() {
        Stand stand = new Stand();
        stand.assistant.refuse("The card is too small.");
        stand.load();
        stand.open("a");
        assertEquals(LookModel.State.FAILED, stand.looks.stateProperty().get());
        assertEquals("The card is too small.", stand.looks.problemProperty().get());
        stand.assistant.refuse("");
        stand.looks.look();
        stand.settle();
        assertEquals(LookModel.State.READY, stand.looks.stateProperty().get());
        assertEquals("", stand.looks.problemProperty().get());
    }

    @Test
    void aModelOfTheSecondGenerationReadsEverything() {
        Stand stand = new Stand(Generation.V2);
        stand.load();
        stand.open("a");
        assertFalse(stand.looks.selectable());
        assertEquals(24, kept(stand).size());
        stand.looks.click(3);
        assertEquals(24, kept(stand).size());
    }

    @Test
    void onlyTheReadingOnTheScreenStaysOpen() {
        Stand stand = Stand.ready();
        stand.looks.look();
        stand.settle();
        stand.open("b");
        assertEquals(1, stand.assistant.open());
        stand.desk.clear();
        stand.settle();
        assertEquals(0, stand.assistant.open());
        assertNotNull(stand.seat.assistantProperty().get());
    }
}
