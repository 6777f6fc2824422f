package dragonfly.image.codec.jpeg2000;

import dragonfly.image.ImageException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a JP2 file says about its components: the boxes of the JP2 header, I.5.3. */
final class FileHeader {
    /** One entry of the component mapping box: a component, or a palette's column over it. */
    private record Mapping(int component, boolean paletted, int column) {}

    /** One entry of the channel definition box. */
    private record Definition(int channel, int type, int association) {}

    private static final int COLOUR = 0;
    private static final int OPACITY = 1;
    private static final int MULTIPLIED_OPACITY = 2;

    private Jpeg2000Colour colour = Jpeg2000Colour.UNSTATED;
    private byte @Nullable [] profile;
    private @Nullable Palette palette;
    private final List<Mapping> mappings = new ArrayList<>();
    private final List<Definition> definitions = new ArrayList<>();

    /** Reads the header box; says nothing if there is none. */
    static FileHeader read(@Nullable Cursor box) throws ImageException {
        FileHeader header = new FileHeader();
        if (box != null) {
            Cursor content = new Cursor(box.array(), box.position(), box.end());
            while (content.left() >= 8) {
                header.take(Box.read(content));
            }
        }
        return header;
    }

    private void take(Box box) throws ImageException {
        Cursor content = box.content();
        switch (box.type()) {
            case "colr" -> colour(content);
            case "pclr" -> palette = Palette.read(content);
            case "cmap" -> {
                while (content.left() >= 4) {
                    mappings.add(new Mapping(content.u16(), content.u8() == 1, content.u8()));
                }
            }
            case "cdef" -> {
                int count = content.u16();
                for (int i = 0; i < count; i++) {
                    definitions.add(new Definition(content.u16(), content.u16(), content.u16()));
                }
            }
            default -> {}
        }
    }

    /** The first specification that is understood counts. */
    private void colour(Cursor box) throws ImageException {
        int method = box.u8();
        box.u16(); // precedence and approximation
        if (colour != Jpeg2000Colour.UNSTATED) {
            return;
        }
        if (method == 1) {
            colour = Jpeg2000Colour.of(box.u32());
        } else if (method == 2 || method == 3) {
            colour = Jpeg2000Colour.PROFILE;
            profile = box.bytes(box.left());
        }
    }

    Jpeg2000Colour colour() {
        return colour;
    }

    Optional<byte[]> profile() {
        return Optional.ofNullable(profile);
    }

    /** The channels, in the order of the colour space, opacity last. */
    Jpeg2000Picture apply(Area pixels, List<Jpeg2000Plane> components, boolean complete)
            throws ImageException {
        List<Jpeg2000Plane> channels = mapped(components);
        List<Jpeg2000Plane> ordered = new ArrayList<>();
        for (int position = 1; position <= channels.size(); position++) {
            for (Definition definition : definitions) {
                if (definition.type == COLOUR && definition.association == position) {
                    ordered.add(channel(channels, definition.channel));
                }
            }
        }
        if (ordered.isEmpty()) {
            ordered.addAll(channels);
            return new Jpeg2000Picture(pixels, ordered, new Channels(colour, -1), complete);
        }
        int opacity = -1;
        for (Definition definition : definitions) {
            boolean opaque = definition.type == OPACITY || definition.type == MULTIPLIED_OPACITY;
            if (opaque && definition.association == 0 && opacity < 0) {
                opacity = ordered.size();
                ordered.add(channel(channels, definition.channel));
            }
        }
        return new Jpeg2000Picture(pixels, ordered, new Channels(colour, opacity), complete);
    }

    private List<Jpeg2000Plane> mapped(List<Jpeg2000Plane> components) throws ImageException {
        if (palette == null) {
            return components;
        }
        List<Jpeg2000Plane> channels = new ArrayList<>();
        for (Mapping mapping : mappings) {
            Jpeg2000Plane component = channel(components, mapping.component);
            channels.add(mapping.paletted ? palette.applied(mapping.column, component) : component);
        }
        if (channels.isEmpty()) {
            throw Faults.damaged("a palette without its channels");
        }
        return channels;
    }

    private static Jpeg2000Plane channel(List<Jpeg2000Plane> channels, int index)
            throws ImageException {
        if (index >= channels.size()) {
            throw Faults.damaged("channel %d of %d".formatted(index, channels.size()));
        }
        return channels.get(index);
    }
}
