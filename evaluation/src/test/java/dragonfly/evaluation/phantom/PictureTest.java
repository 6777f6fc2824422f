package dragonfly.evaluation.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dragonfly.image.ImageException;
import dragonfly.image.MedicalImage;
import dragonfly.image.open.Images;
import dragonfly.image.render.ModelPicture;
import dragonfly.image.render.Rendered;
import dragonfly.phantom.file.Format;
import dragonfly.phantom.file.PhantomFiles;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;

final class PictureTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {3, 6, 1, 2})
    void theModelSeesWhatItWouldSeeOfThePhantomsFiles(long number)
            throws IOException, ImageException {
        Drawn drawn = Drawn.of(number);
        List<Path> files =
                new PhantomFiles(folder, 1, EnumSet.allOf(Format.class)).write(drawn.scene());
        for (Path file : files.subList(0, files.size() - 1)) {
            try (MedicalImage image = Images.open(file)) {
                Rendered seen = ModelPicture.render(image, image.display().initialState());
                assertEquals(drawn.picture().width(), seen.width(), file::toString);
                assertArrayEquals(drawn.picture().rgb(), seen.rgb(), file::toString);
            }
        }
    }
}
