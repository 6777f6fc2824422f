package dragonfly.image.slide.dicom;

import dragonfly.image.ImageException;
import dragonfly.image.dicom.Dataset;
import dragonfly.image.dicom.codec.FrameFormat;
import dragonfly.image.dicom.codec.FrameFormat.Kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the instances of a slide together: sizes become levels, parts become wholes. */
final class SlideAssembly {
    private static final int WHITE = 0xFFFFFFFF;

    private final SlideInstances instances;
    private final Map<Size, List<Piece>> pieces = new LinkedHashMap<>();
    private final Map<Size, SlideInstance> speakers = new LinkedHashMap<>();
    private boolean unreadableLevel;

    private record Size(int columns, int rows) {
        static Size of(Piece piece) {
            return new Size(piece.matrix().columns(), piece.matrix().rows());
        }

        long area() {
            return (long) columns * rows;
        }
    }

    SlideAssembly(SlideInstances instances) {
        this.instances = instances;
    }

    /** The levels, finest first. */
    List<SlideLevel> levels() throws ImageException {
        collect();
        List<SlideLevel> levels = new ArrayList<>();
        for (List<Piece> sameSize : sorted().values()) {
            SlideLevel level = SlideLevel.of(PieceGroup.of(sameSize));
            if (!level.layers().isEmpty()) {
                levels.add(level);
            }
        }
        if (levels.isEmpty()) {
            throw ImageException.damaged(
                    "The file does not say where the tiles of the slide lie.", "no tile placed");
        }
        return List.copyOf(levels);
    }

    private void collect() throws ImageException {
        for (SlideInstance instance : instances.volumes()) {
            check(instance.own().frames().format());
            Size size = Size.of(instance.own());
            speakers.putIfAbsent(size, instance);
            pieces.computeIfAbsent(size, key -> new ArrayList<>()).add(instance.own());
        }
        for (SlideInstance instance : instances.volumes()) {
            for (Piece inside : inside(instance)) {
                check(inside.frames().format());
                // A level that is there as an instance of its own needs no stand-in.
                Size size = Size.of(inside);
                if (speakers.putIfAbsent(size, instance) == null) {
                    pieces.put(size, new ArrayList<>(List.of(inside)));
                }
            }
        }
    }

    private List<Piece> inside(SlideInstance instance) {
        try {
            return new PieceReader(instance.object()).inside();
        } catch (ImageException e) {
            // The levels that are instances of their own make a slide without it.
            unreadableLevel = true;
            System.getLogger(SlideAssembly.class.getName())
                    .log(System.Logger.Level.DEBUG, "A level inside an instance was not read", e);
            return List.of();
        }
    }

    private static void check(FrameFormat format) throws ImageException {
        boolean wide = format.kind() != Kind.INTEGER || format.bitsAllocated() > 16;
        if (wide && format.photometric().isMonochrome()) {
            throw ImageException.unsupported(
                    "The slide has grays of more than 16 bits, which are not read.");
        }
    }

    private Map<Size, List<Piece>> sorted() {
        Map<Size, List<Piece>> sorted = new LinkedHashMap<>();
        pieces.keySet().stream()
                .sorted(Comparator.comparingLong(Size::area).reversed())
                .forEach(size -> sorted.put(size, pieces.get(size)));
        return sorted;
    }

    /** What the instance of the finest level says. */
    SlideDescription describe(List<SlideLevel> levels) throws ImageException {
        TileMatrix finest = levels.getFirst().matrix();
        SlideInstance speaker = speakers.get(new Size(finest.columns(), finest.rows()));
        if (speaker == null) {
            throw new IllegalStateException("Every level came from an instance");
        }
        Map<String, OpticalPath> known = new LinkedHashMap<>();
        OpticalPath.add(speaker.object(), known);
        for (SlideInstance instance : instances.volumes()) {
            OpticalPath.add(instance.object(), known);
        }
        OpticalPaths paths = new OpticalPaths(known);
        Dataset dataset = speaker.object().dataset();
        return new SlideDescription(
                speaker.object().identity(),
                speaker.spacing(),
                SlideFrames.of(levels.getFirst(), paths),
                paths,
                properties(dataset),
                notices(dataset),
                background(dataset));
    }

    private static int background(Dataset dataset) {
        int[] lab = dataset.integers(SlideTag.ABSENT_PIXEL);
        return lab.length == 3 ? CieLab.toRgb(lab) : WHITE;
    }

    private static Map<String, String> properties(Dataset dataset) {
        Map<String, String> properties = new LinkedHashMap<>();
        put(properties, "dicom.Manufacturer", dataset.text(SlideTag.MANUFACTURER));
        put(properties, "dicom.ManufacturerModelName", dataset.text(SlideTag.MODEL));
        put(
                properties,
                "dicom.SoftwareVersions",
                String.join(", ", dataset.texts(SlideTag.SOFTWARE)));
        put(properties, "dicom.ContainerIdentifier", dataset.text(SlideTag.CONTAINER));
        put(properties, "dicom.ImageType", String.join("\\", dataset.texts(SlideTag.IMAGE_TYPE)));
        put(properties, "dicom.PyramidUID", dataset.text(SlideTag.PYRAMID));
        return properties;
    }

    private static void put(Map<String, String> properties, String name, String value) {
        if (!value.isEmpty()) {
            properties.put(name, value);
        }
    }

    private List<String> notices(Dataset dataset) {
        List<String> notices = new ArrayList<>();
        int missing = 0;
        boolean cut = false;
        for (List<Piece> sameSize : pieces.values()) {
            for (PieceGroup group : PieceGroup.of(sameSize)) {
                missing += group.missing();
                cut |= group.pieces().stream().anyMatch(piece -> piece.frames().cut());
            }
        }
        if (missing > 0) {
            notices.add(
                    "%,d of the files that make up this slide are not in its folder."
                            .formatted(missing));
        }
        if (instances.unreadable() > 0) {
            notices.add(
                    "%,d of the files that make up this slide could not be read."
                            .formatted(instances.unreadable()));
        }
        if (unreadableLevel) {
            notices.add("The coarse levels inside a file of this slide could not be read.");
        }
        if (cut) {
            notices.add("A file of this slide is cut short: a part of the slide is missing.");
        }
        if (dataset.text(SlideTag.LOSSY).equals("01")) {
            notices.add("Compressed with loss.");
        }
        return List.copyOf(notices);
    }
}
