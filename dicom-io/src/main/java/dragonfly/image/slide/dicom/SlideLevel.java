package dragonfly.image.slide.dicom;

import dragonfly.image.ImageException;
import dragonfly.image.dicom.FrameStack;
import dragonfly.image.slide.Tiling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One resolution with all its layers. Of a layer that is there twice, as where a folder holds a
 * copy, the first counts.
 *
 * @param matrix size, and the tiles of the first layer
 * @param layers by what they are, in the order they were found
 */
record SlideLevel(TileMatrix matrix, Map<LayerKey, Layer> layers) {
    /** Puts groups of one size together. */
    static SlideLevel of(List<PieceGroup> groups) {
        Map<LayerKey, Layer> layers = new LinkedHashMap<>();
        for (PieceGroup group : groups) {
            for (Layer layer : group.layers()) {
                layers.putIfAbsent(layer.key(), layer);
            }
        }
        return new SlideLevel(groups.getFirst().matrix(), layers);
    }

    /** The layer that was found first. */
    Layer first() throws ImageException {
        return layers.values().stream()
                .findFirst()
                .orElseThrow(
                        () ->
                                ImageException.damaged(
                                        "The file does not say where its tiles lie.", "no tile"));
    }

    Tiling tiling() {
        return new Tiling(matrix.tileColumns(), matrix.tileRows(), matrix.across(), matrix.down());
    }

    /** Its optical paths. */
    Set<String> paths() {
        Set<String> paths = new LinkedHashSet<>();
        layers.keySet().forEach(key -> paths.add(key.path()));
        return paths;
    }

    /** The heights of its focal planes, from the glass upwards. */
    List<Long> heights() {
        return layers.keySet().stream().map(LayerKey::nanometres).distinct().sorted().toList();
    }

    /**
     * The layer of an optical path whose height is nearest: a coarse level seldom has all focal
     * planes, and shows the same tissue in each.
     */
    Optional<Layer> nearest(LayerKey wanted) {
        List<Layer> sameLight = new ArrayList<>();
        for (Layer layer : layers.values()) {
            if (layer.key().path().equals(wanted.path())) {
                sameLight.add(layer);
            }
        }
        return sameLight.stream()
                .min((a, b) -> Long.compare(distance(a.key(), wanted), distance(b.key(), wanted)));
    }

    private static long distance(LayerKey a, LayerKey b) {
        return Math.abs(a.nanometres() - b.nanometres());
    }

    /** The same level, whose only optical path another file calls by another name. */
    SlideLevel withOnlyPath(String path) {
        Map<LayerKey, Layer> renamed = new LinkedHashMap<>();
        layers.forEach(
                (key, layer) -> {
                    LayerKey own = new LayerKey(path, key.nanometres());
                    renamed.put(own, new Renamed(own, layer));
                });
        return new SlideLevel(matrix, renamed);
    }

    private record Renamed(LayerKey key, Layer layer) implements Layer {
        @Override
        public FrameStack frames() {
            return layer.frames();
        }

        @Override
        public List<Place> touching(int x, int y, int width, int height) {
            return layer.touching(x, y, width, height);
        }
    }
}
