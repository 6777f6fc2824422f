package dragonfly.app.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.app.compose.FrameRequest;
import dragonfly.app.compose.ImageToScreen;
import dragonfly.app.compose.Quality;
import dragonfly.app.tasks.Later;
import dragonfly.app.tasks.SameThread;
import dragonfly.image.Rgb8;
import dragonfly.image.display.DisplayDefaults;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

final class RenderLoopTest {
    private final Later background = new Later();
    private final List<Surface> surfaces = new ArrayList<>();
    private final List<Double> shown = new ArrayList<>();
    private final RenderLoop loop =
            new RenderLoop(
                    background,
                    new SameThread(),
                    (surface, request) -> {
                        surfaces.add(surface);
                        shown.add(request.placement().originX());
                    });

    private static FrameRequest frame(double x) {
        DisplayDefaults colours = DisplayDefaults.colour();
        return new FrameRequest(
                new Rgb8(1, 1, new int[] {0xFF123456}),
                colours,
                colours.initialState(),
                new ImageToScreen(x, 0, 1, 1),
                10,
                10,
                Quality.FINE);
    }

    @Test
    void onlyTheLatestOfWhatWaitsIsComposed() {
        loop.request(frame(1));
        loop.request(frame(2));
        loop.request(frame(3));
        background.runAll();
        assertEquals(List.of(1.0, 3.0), shown);
    }

    @Test
    void whatIsUnderWayWhenTheImageGoesIsDropped() {
        loop.request(frame(1));
        loop.forget();
        background.runAll();
        assertTrue(shown.isEmpty());
        loop.request(frame(2));
        background.runAll();
        assertEquals(List.of(2.0), shown);
    }

    @Test
    void theSurfaceOnTheScreenAndTheOneBeforeAreNotPaintedInto() {
        for (int i = 0; i < 6; i++) {
            loop.request(frame(i));
            background.runAll();
        }
        for (int i = 2; i < 6; i++) {
            assertNotSame(surfaces.get(i).pixels(), surfaces.get(i - 1).pixels());
            assertNotSame(surfaces.get(i).pixels(), surfaces.get(i - 2).pixels());
        }
        assertEquals(3, surfaces.stream().map(Surface::pixels).distinct().count());
    }

    @Test
    void anEmptyLoopZoomsWithCare() {
        assertEquals(Quality.FINE, loop.whileMoving());
    }
}
