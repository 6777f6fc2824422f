package dragonfly.image.slide.dicom;

import dragonfly.image.ImageException;
import dragonfly.image.dicom.Dataset;
import dragonfly.image.dicom.DicomObject;
import dragonfly.image.dicom.FramePlaces;
import dragonfly.image.dicom.FrameStack;
import dragonfly.image.slide.dicom.Piece.FocalPlanes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads how the frames of an instance make a slide: PS3.3 C.8.12.4, C.8.12.5, C.7.6.17. */
final class PieceReader {
    /** No microscope has more optical paths or focal planes. */
    private static final int MOST_LAYERS = 4096;

    private static final double MICROMETRES = 1000;

    private final DicomObject object;
    private final Dataset dataset;
    private final Optional<Dataset> shared;

    PieceReader(DicomObject object) {
        this.object = object;
        this.dataset = object.dataset();
        this.shared = dataset.item(SlideTag.SHARED_GROUPS);
    }

    /** The instance's own frames. */
    Piece own() throws ImageException {
        FrameStack frames = object.frames();
        TileMatrix matrix = matrix(dataset, frames);
        FramePlaces places = object.places();
        List<String> paths = paths();
        FocalPlanes planes = planes();
        check((long) paths.size() * planes.count());
        String concatenation = dataset.text(SlideTag.CONCATENATION);
        return new Piece(
                frames,
                matrix,
                isRegular(matrix, places, (long) paths.size() * planes.count(), frames),
                places,
                paths,
                planes,
                concatenation,
                concatenation.isEmpty() ? 0 : number(SlideTag.OFFSET_IN_CONCATENATION, 0),
                concatenation.isEmpty() ? 0 : number(SlideTag.PARTS_IN_CONCATENATION, 0));
    }

    /** Coarser levels that PixelMed's converter has put into the same file. */
    List<Piece> inside() throws ImageException {
        List<Piece> pieces = new ArrayList<>();
        if (dataset.text(SlideTag.LEVELS_CREATOR).startsWith("PixelMed")) {
            for (Dataset item : dataset.items(SlideTag.LEVELS)) {
                if (object.hasFrames(item)) {
                    pieces.add(inside(item));
                }
            }
        }
        return pieces;
    }

    private Piece inside(Dataset item) throws ImageException {
        FrameStack frames = object.frames(item);
        return new Piece(
                frames,
                matrix(item, frames),
                true,
                FramePlaces.none(),
                paths(),
                planes(),
                "",
                0,
                0);
    }

    private static TileMatrix matrix(Dataset from, FrameStack frames) throws ImageException {
        int columns = frames.format().columns();
        int rows = frames.format().rows();
        boolean single = frames.announced() == 1;
        return TileMatrix.of(
                from.integer(SlideTag.MATRIX_COLUMNS).orElse(single ? columns : 0),
                from.integer(SlideTag.MATRIX_ROWS).orElse(single ? rows : 0),
                columns,
                rows);
    }

    /**
     * Whether frames lie by their number. Files that say so and count otherwise are not believed.
     */
    private boolean isRegular(TileMatrix matrix, FramePlaces places, long layers, FrameStack frames)
            throws ImageException {
        boolean complete = frames.announced() == layers * matrix.tiles();
        boolean concatenated = !dataset.text(SlideTag.CONCATENATION).isEmpty();
        boolean placed = places.frames() > 0;
        boolean stated = dataset.text(SlideTag.ORGANISATION).equals("TILED_FULL");
        if (placed) {
            return stated && (complete || concatenated);
        }
        if (!stated && !complete && !concatenated) {
            throw ImageException.damaged(
                    "The file does not say where the tiles of the slide lie.",
                    frames.announced() + " frames for " + layers + " layers of " + matrix);
        }
        return true;
    }

    private List<String> paths() throws ImageException {
        List<String> paths = new ArrayList<>();
        for (Dataset path : dataset.items(SlideTag.OPTICAL_PATHS)) {
            paths.add(path.text(SlideTag.PATH_ID));
        }
        String of =
                shared.flatMap(groups -> groups.item(SlideTag.PATH_GROUP))
                        .map(group -> group.text(SlideTag.PATH_ID))
                        .orElse("");
        int stated = number(SlideTag.NUMBER_OF_PATHS, of.isEmpty() ? Math.max(1, paths.size()) : 1);
        check(stated);
        if (stated == 1 && !of.isEmpty()) {
            return List.of(of);
        }
        while (paths.size() < stated) {
            paths.add(paths.isEmpty() ? "" : "#" + (paths.size() + 1));
        }
        return List.copyOf(paths.subList(0, stated));
    }

    private FocalPlanes planes() throws ImageException {
        int count = number(SlideTag.FOCAL_PLANES, 1);
        check(count);
        double step = first(shared.flatMap(groups -> groups.item(SlideTag.PIXEL_MEASURES)));
        return new FocalPlanes(count, lowest(), (step > 0 ? step : 1 / MICROMETRES) * MICROMETRES);
    }

    private static double first(Optional<Dataset> measures) {
        double[] spacing =
                measures.map(group -> group.numbers(SlideTag.SPACING_BETWEEN_SLICES))
                        .orElse(new double[0]);
        return spacing.length == 0 ? 0 : spacing[0];
    }

    /** Height of the lowest plane over the glass; heights are in micrometres, all else is in mm. */
    private double lowest() {
        Optional<Dataset> origin = dataset.item(SlideTag.MATRIX_ORIGIN);
        Optional<Dataset> position = shared.flatMap(groups -> groups.item(SlideTag.PLANE_POSITION));
        double[] depth =
                origin.filter(item -> item.has(SlideTag.DEPTH))
                        .or(() -> position)
                        .map(item -> item.numbers(SlideTag.DEPTH))
                        .orElse(new double[0]);
        return depth.length == 0 ? 0 : depth[0];
    }

    private int number(int tag, int otherwise) {
        return dataset.integer(tag).orElse(otherwise);
    }

    private static void check(long layers) throws ImageException {
        if (layers < 1 || layers > MOST_LAYERS) {
            throw ImageException.damaged(
                    "The file describes a slide of optical paths or focal planes that cannot be.",
                    layers + " layers");
        }
    }
}
