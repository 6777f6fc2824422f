package dragonfly.image.slide.tiff;

import org.jspecify.annotations.Nullable;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the OME-XML block of an OME-TIFF file. Nothing outside the text is ever looked at. */
final class OmeXml {
    private final XMLStreamReader xml;
    private final List<OmeImage> images = new ArrayList<>();
    private final Map<String, OptionalDouble> objectives = new HashMap<>();
    private String own = "";
    private @Nullable Draft draft;

    /** An image of which more is still to come. */
    private static final class Draft {
        String name = "";
        String objective = "";
        String order = "XYCZT";
        long z = 1;
        long c = 1;
        long t = 1;
        long samples = 1;
        OptionalDouble micronsX = OptionalDouble.empty();
        OptionalDouble micronsY = OptionalDouble.empty();
        final List<String> channels = new ArrayList<>();
        final List<OmeImage.Part> parts = new ArrayList<>();

        /** The number of a plane by the order of dimensions, of which X and Y come first. */
        long plane(long firstZ, long firstC, long firstT) {
            long number = 0;
            long size = 1;
            for (char dimension : order.substring(2).toCharArray()) {
                number += size * (dimension == 'Z' ? firstZ : dimension == 'C' ? firstC : firstT);
                size *= dimension == 'Z' ? z : dimension == 'C' ? Math.max(1, c / samples) : t;
            }
            return number;
        }
    }

    private OmeXml(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** Whether a description is such a block. */
    static boolean recognises(String description) {
        int root = description.indexOf("<OME");
        return root >= 0 && root < 4096 && description.contains("openmicroscopy.org");
    }

    /** The images of a block; none if it cannot be read. */
    static List<OmeImage> read(String description) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(description));
            try {
                OmeXml reader = new OmeXml(xml);
                reader.read();
                return reader.images;
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            // The pictures can be shown without it, as those of any other TIFF file.
            return List.of();
        }
    }

    private void read() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(xml.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("Image")) {
                finish();
            }
        }
    }

    private void start(String element) throws XMLStreamException {
        switch (element) {
            case "OME" -> own = attribute("UUID");
            case "Objective" ->
                    objectives.put(
                            attribute("ID"), Numbers.positive(attribute("NominalMagnification")));
            case "Image" -> {
                draft = new Draft();
                draft.name = attribute("Name");
            }
            default -> {
                if (draft != null) {
                    inImage(element, draft);
                }
            }
        }
    }

    private void inImage(String element, Draft image) throws XMLStreamException {
        switch (element) {
            case "ObjectiveSettings", "ObjectiveRef" -> image.objective = attribute("ID");
            case "Pixels" -> {
                String order = attribute("DimensionOrder").toUpperCase(Locale.ROOT);
                image.order = order.matches("XY[ZCT]{3}") ? order : image.order;
                image.z = Math.max(1, whole("SizeZ", 1));
                image.c = Math.max(1, whole("SizeC", 1));
                image.t = Math.max(1, whole("SizeT", 1));
                image.micronsX = microns("PhysicalSizeX");
                image.micronsY = microns("PhysicalSizeY");
            }
            case "Channel" -> {
                image.samples = Math.max(1, whole("SamplesPerPixel", 1));
                image.channels.add(attribute("Name"));
            }
            case "TiffData" -> image.parts.add(part(image));
            default -> {
                // Says nothing about the pixels.
            }
        }
    }

    private OmeImage.Part part(Draft image) throws XMLStreamException {
        boolean hasDirectory = !attribute("IFD").isEmpty();
        long directory = whole("IFD", 0);
        long count = whole("PlaneCount", hasDirectory ? 1 : 0);
        long plane = image.plane(whole("FirstZ", 0), whole("FirstC", 0), whole("FirstT", 0));
        return new OmeImage.Part(
                plane,
                (int) directory,
                count > 0 ? OptionalInt.of((int) count) : OptionalInt.empty(),
                file());
    }

    /** The file that the UUID element of a TiffData element names; "" for this one. */
    private String file() throws XMLStreamException {
        String name = "";
        for (int depth = 1; depth > 0 && xml.hasNext(); ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (xml.getLocalName().equals("UUID")) {
                    String stated = attribute("FileName");
                    depth--;
                    name = xml.getElementText().strip().equals(own) ? "" : stated;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        return name;
    }

    private void finish() {
        Draft image = draft;
        if (image != null) {
            images.add(
                    new OmeImage(
                            image.name,
                            image.z * image.t * Math.max(1, image.c / image.samples),
                            image.micronsX,
                            image.micronsY,
                            objectives.getOrDefault(image.objective, OptionalDouble.empty()),
                            List.copyOf(image.channels),
                            List.copyOf(image.parts)));
        }
        draft = null;
    }

    private String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private long whole(String name, long otherwise) {
        String text = attribute(name);
        return text.matches("\\d{1,6}") ? Long.parseLong(text) : otherwise;
    }

    private OptionalDouble microns(String name) {
        OptionalDouble size = Numbers.positive(attribute(name));
        double factor =
                switch (attribute(name + "Unit")) {
                    case "", "µm", "μm" -> 1;
                    case "nm" -> 1e-3;
                    case "mm" -> 1e3;
                    case "cm" -> 1e4;
                    case "m" -> 1e6;
                    case "Å" -> 1e-4;
                    case "in" -> 25_400;
                    default -> 0;
                };
        return size.isPresent() && factor > 0
                ? OptionalDouble.of(size.getAsDouble() * factor)
                : OptionalDouble.empty();
    }
}
