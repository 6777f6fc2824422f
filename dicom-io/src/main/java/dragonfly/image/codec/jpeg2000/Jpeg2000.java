package dragonfly.image.codec.jpeg2000;

import dragonfly.image.ImageException;
import dragonfly.image.Region;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decodes JPEG 2000: code streams of part 1 and part 15 (ISO 15444-1, -15), bare or in a JP2 file.
 * No state, so any thread may call; sizes are checked before memory is taken.
 */
public final class Jpeg2000 {
    private Jpeg2000() {}

    /** Whether bytes start as a code stream or a file of this kind; 12 bytes tell. */
    public static boolean isJpeg2000(byte[] head) {
        return Container.isKnown(head);
    }

    /**
     * Reads headers alone.
     *
     * @param bytes the stream or file, or its beginning
     * @throws ImageException with {@code DAMAGED}, {@code UNSUPPORTED} or {@code TOO_LARGE}, if
     *     decoding would be refused for what the main header says
     */
    public static Jpeg2000Header header(byte[] bytes) throws ImageException {
        Container container = Container.find(bytes);
        Codestream stream = CodestreamReader.header(bytes, container.start(), container.end());
        ImageSize size = stream.size();
        int levels = Integer.MAX_VALUE;
        boolean reversible = true;
        boolean highThroughput = false;
        for (int c = 0; c < size.components().size(); c++) {
            CodingStyle style = stream.main().style(c);
            levels = Math.min(levels, style.levels());
            reversible = reversible && style.isReversible();
            highThroughput = highThroughput || style.has(CodingStyle.HIGH_THROUGHPUT);
        }
        Area pixels = size.pixels(size.area());
        return new Jpeg2000Header(
                pixels.width(),
                pixels.height(),
                size.channels(),
                levels,
                reversible,
                stream.main().coding().transformed() && size.components().size() >= 3,
                highThroughput,
                FileHeader.read(container.header()).colour());
    }

    /** The ICC profile of a JP2 file, if it has one. */
    public static Optional<byte[]> profile(byte[] bytes) throws ImageException {
        return FileHeader.read(Container.find(bytes).header()).profile();
    }

    /**
     * Decodes a picture as its file means it: palettes applied, channels in order.
     *
     * @param bytes the stream or file; not kept
     * @throws ImageException with {@code DAMAGED} if nothing can be decoded, {@code UNSUPPORTED},
     *     {@code TOO_LARGE}; a stream that ends early gives a picture that says so
     */
    public static Jpeg2000Picture decode(byte[] bytes, DecodeOptions options)
            throws ImageException {
        Container container = Container.find(bytes);
        FileHeader header = FileHeader.read(container.header());
        Jpeg2000Picture raw = components(bytes, options, container);
        return header.apply(raw.pixels(), raw.planes(), raw.complete());
    }

    /**
     * Decodes the components of the code stream alone, whatever a file around it says of them.
     *
     * @throws ImageException as {@link #decode}
     */
    public static Jpeg2000Picture components(byte[] bytes, DecodeOptions options)
            throws ImageException {
        return components(bytes, options, Container.find(bytes));
    }

    private static Jpeg2000Picture components(
            byte[] bytes, DecodeOptions options, Container container) throws ImageException {
        int length = container.end() - container.start();
        ImageSize size = CodestreamReader.header(bytes, container.start(), container.end()).size();
        Area area = area(size, options.region());
        Budget.check(size, area, options.reduce(), length);
        Codestream stream = CodestreamReader.whole(bytes, container.start(), container.end());
        PlaneBuffer[] buffers = new PlaneBuffer[size.components().size()];
        for (int c = 0; c < buffers.length; c++) {
            buffers[c] =
                    new PlaneBuffer(
                            size.of(area, c).halved(options.reduce()), size.channels().get(c));
        }
        boolean complete = new StreamDecoder(stream, options, area, length).decode(buffers);
        List<Jpeg2000Plane> planes = new ArrayList<>();
        for (PlaneBuffer buffer : buffers) {
            planes.add(buffer.plane());
        }
        return new Jpeg2000Picture(
                size.pixels(area).halved(options.reduce()), planes, Channels.UNSTATED, complete);
    }

    /** The part of the reference grid that holds a part of the picture. */
    private static Area area(ImageSize size, Optional<Region> region) {
        Area image = size.area();
        if (region.isEmpty()) {
            return image;
        }
        Region part = region.get();
        Area pixels = size.pixels(image);
        if (!part.isWithin(pixels.width(), pixels.height())) {
            throw new IllegalArgumentException(part + " is not within " + pixels);
        }
        long x0 = (long) (pixels.x0() + part.x()) * size.stepX();
        long y0 = (long) (pixels.y0() + part.y()) * size.stepY();
        return new Area(
                (int) x0,
                (int) y0,
                (int) Math.min(image.x1(), x0 + (long) part.width() * size.stepX()),
                (int) Math.min(image.y1(), y0 + (long) part.height() * size.stepY()));
    }
}
