package dragonfly.image.codec.jpeg2000;

import dragonfly.image.ImageException;

import java.util.ArrayList;
import java.util.List;

/** Walks over the packets of a tile in one of the five orders: B.12. */
final class PacketOrder {
    private final List<TileComponent> components;
    private final PacketSink sink;

    PacketOrder(List<TileComponent> components, PacketSink sink) {
        this.components = components;
        this.sink = sink;
    }

    /** Walks over a volume; returns false if the sink wanted no more. */
    boolean walk(Volume volume) throws ImageException {
        List<TileComponent> chosen =
                components.subList(
                        Math.min(volume.firstComponent(), components.size()),
                        Math.min(volume.endComponent(), components.size()));
        if (chosen.isEmpty() || volume.endLayer() == 0) {
            return true;
        }
        int deepest = 0;
        for (TileComponent component : chosen) {
            deepest = Math.max(deepest, component.resolutions().size());
        }
        int first = volume.firstResolution();
        int end = Math.min(volume.endResolution(), deepest);
        int layers = volume.endLayer();
        return switch (volume.order()) {
            case LAYER_RESOLUTION_COMPONENT_POSITION -> {
                for (int layer = 0; layer < layers; layer++) {
                    for (int r = first; r < end; r++) {
                        if (!layer(chosen, r, layer)) {
                            yield false;
                        }
                    }
                }
                yield true;
            }
            case RESOLUTION_LAYER_COMPONENT_POSITION -> {
                for (int r = first; r < end; r++) {
                    for (int layer = 0; layer < layers; layer++) {
                        if (!layer(chosen, r, layer)) {
                            yield false;
                        }
                    }
                }
                yield true;
            }
            case RESOLUTION_POSITION_COMPONENT_LAYER -> {
                for (int r = first; r < end; r++) {
                    if (!positions(chosen, r, r + 1, layers)) {
                        yield false;
                    }
                }
                yield true;
            }
            case POSITION_COMPONENT_RESOLUTION_LAYER -> positions(chosen, first, end, layers);
            case COMPONENT_POSITION_RESOLUTION_LAYER -> {
                for (TileComponent component : chosen) {
                    if (!positions(List.of(component), first, end, layers)) {
                        yield false;
                    }
                }
                yield true;
            }
        };
    }

    private boolean layer(List<TileComponent> chosen, int r, int layer) throws ImageException {
        for (TileComponent component : chosen) {
            if (r < component.resolutions().size()) {
                Resolution resolution = component.resolutions().get(r);
                for (int p = 0; p < resolution.precincts(); p++) {
                    if (!sink.packet(resolution, p, layer)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** By the places of precincts on the reference grid, then component, resolution and layer. */
    private boolean positions(List<TileComponent> chosen, int first, int end, int layers)
            throws ImageException {
        List<Resolution> resolutions = new ArrayList<>();
        for (TileComponent component : chosen) {
            int size = component.resolutions().size();
            for (Resolution resolution :
                    component
                            .resolutions()
                            .subList(
                                    Math.min(first, size),
                                    Math.clamp(end, Math.min(first, size), size))) {
                if (resolution.precincts() > 0) {
                    resolutions.add(resolution);
                }
            }
        }
        return new PositionWalk(resolutions, layers, sink).walk();
    }
}
