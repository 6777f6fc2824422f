package dragonfly.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.app.tasks.Failure;
import dragonfly.app.tasks.Later;
import dragonfly.app.tasks.Work;
import dragonfly.image.ImageException;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

class ImageDeskTest {
    private final Later background = new Later();
    private final Later screen = new Later();
    private final Map<Path, FakeImage> files = new HashMap<>();
    private final ImageDesk desk =
            new ImageDesk(
                    new Work(
                            background,
                            screen,
                            e -> new Failure(String.valueOf(e.getMessage()), "", e),
                            failure -> {}),
                    file -> {
                        FakeImage image = files.get(file);
                        if (image == null) {
                            throw ImageException.notAnImage("This is a text.");
                        }
                        return image;
                    });

    private FakeImage file(String name) {
        FakeImage image = new FakeImage(name, 1);
        files.put(image.source(), image);
        return image;
    }

    private void settle() {
        while (background.size() + screen.size() > 0) {
            background.runAll();
            screen.runAll();
        }
    }

    @Test
    void anOpenedImageIsShownAtItsOwnWindow() {
        FakeImage image = file("a");
        desk.open(image.source());
        assertEquals(ImageDesk.State.OPENING, desk.stateProperty().get());
        settle();
        assertEquals(ImageDesk.State.SHOWN, desk.stateProperty().get());
        assertSame(image, desk.imageProperty().get());
        assertEquals(image.display().initialState(), desk.displayProperty().get());
    }

    @Test
    void theImageBeforeIsClosedOnceAnotherOneIsShown() {
        FakeImage first = file("a");
        FakeImage second = file("b");
        desk.open(first.source());
        settle();
        desk.open(second.source());
        assertFalse(first.closed());
        settle();
        assertTrue(first.closed());
        assertFalse(second.closed());
    }

    @Test
    void anOpeningThatIsOvertakenShowsNothingAndIsClosed() {
        FakeImage slow = file("slow");
        FakeImage wanted = file("wanted");
        desk.open(slow.source());
        desk.open(wanted.source());
        settle();
        assertSame(wanted, desk.imageProperty().get());
        assertTrue(slow.closed());
    }

    @Test
    void aFileThatIsNoImageLeavesASentence() {
        desk.open(Path.of("note.txt").toAbsolutePath());
        settle();
        assertEquals(ImageDesk.State.BROKEN, desk.stateProperty().get());
        assertEquals("This is a text.", desk.problemProperty().get());
        assertNull(desk.imageProperty().get());
    }

    @Test
    void clearingTheDeskClosesTheImage() {
        FakeImage image = file("a");
        desk.open(image.source());
        settle();
        desk.clear();
        settle();
        assertTrue(image.closed());
        assertEquals(ImageDesk.State.EMPTY, desk.stateProperty().get());
        assertNull(desk.fileProperty().get());
        assertEquals("a", Objects.toString(image.source().getFileName()));
    }
}
