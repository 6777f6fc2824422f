package dragonfly.image.slide.dicom;

import dragonfly.image.ImageException;
import dragonfly.image.Limits;
import dragonfly.image.Region;
import dragonfly.image.Rgb8;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The label, the overview and the thumbnail of a slide, read when they are asked for. */
final class AssociatedPictures {
    private static final int WHITE = 0xFFFFFFFF;

    private final Map<String, Path> files = new TreeMap<>();
    private final Mosaic mosaic;

    AssociatedPictures(Map<Flavour, Path> files, Mosaic mosaic) {
        this.mosaic = mosaic;
        files.forEach((flavour, file) -> this.files.put(flavour.associated(), file));
    }

    Set<String> names() {
        return Set.copyOf(files.keySet());
    }

    Rgb8 read(String name) throws ImageException {
        Path file = files.get(name);
        if (file == null) {
            throw ImageException.notAnImage("The slide has no picture of that name.");
        }
        SlideInstance instance = SlideInstance.open(file);
        try {
            return read(instance.own());
        } finally {
            instance.object().close();
        }
    }

    private Rgb8 read(Piece piece) throws ImageException {
        TileMatrix matrix = piece.matrix();
        Limits.check(matrix.columns(), matrix.rows(), 2L * Integer.BYTES);
        int[] argb = new int[matrix.columns() * matrix.rows()];
        Layer layer = SlideLevel.of(List.of(new PieceGroup(List.of(piece)))).first();
        Region all = new Region(0, 0, matrix.columns(), matrix.rows());
        mosaic.draw(layer, all, FrameDisplay.of(layer, layer, matrix).grays(), argb);
        Arrays.setAll(argb, i -> argb[i] == 0 ? WHITE : argb[i]);
        return new Rgb8(matrix.columns(), matrix.rows(), argb);
    }
}
