package dragonfly.evaluation.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.image.Rgb8;
import dragonfly.image.render.FieldOfView;
import dragonfly.phantom.Phantom;
import dragonfly.phantom.Picture;
import dragonfly.phantom.scene.FundusScene;
import dragonfly.phantom.scene.Kind;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PhantomFieldTest {
    private static Rgb8 drawn(Picture picture) {
        int[] packed = new int[picture.width() * picture.height()];
        for (int i = 0, at = 0; i < packed.length; i++, at += 3) {
            packed[i] =
                    0xFF000000
                            | (picture.rgb()[at] & 0xFF) << 16
                            | (picture.rgb()[at + 1] & 0xFF) << 8
                            | (picture.rgb()[at + 2] & 0xFF);
        }
        return new Rgb8(picture.width(), picture.height(), packed);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theFieldOfAFundusIsTheCamerasDisc(long seed) {
        FundusScene scene = (FundusScene) Phantom.scene(Kind.FUNDUS, seed);
        FieldOfView.Disc disc =
                FieldOfView.find(drawn(Phantom.render(scene, 2)))
                        .flatMap(FieldOfView::disc)
                        .orElseThrow();
        double radius = 2 * scene.camera().radius();
        assertEquals(radius, disc.radius(), 0.03 * radius);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aSlideHasNone(long seed) {
        Picture slide = Phantom.render(Phantom.scene(Kind.HISTOLOGY, seed), 1);
        assertTrue(FieldOfView.find(drawn(slide)).isEmpty());
    }
}
