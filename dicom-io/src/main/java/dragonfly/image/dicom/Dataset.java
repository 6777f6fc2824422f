package dragonfly.image.dicom;

import com.pixelmed.dicom.Attribute;
import com.pixelmed.dicom.AttributeFactory;
import com.pixelmed.dicom.AttributeTag;
import com.pixelmed.dicom.DicomException;
import com.pixelmed.dicom.DicomInputStream;
import com.pixelmed.dicom.SpecificCharacterSet;

import dragonfly.image.dicom.codec.TransferSyntax;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The attributes of a data set or of an item. The structure is {@link DatasetParser}'s, the meaning
 * of a value's bytes is PixelMed's. A value that is absent, empty or unreadable is the same thing
 * here: files break every rule about values, and one bad window must not lose an image.
 */
public final class Dataset {
    private static final int[] NO_INTEGERS = {};
    private static final double[] NO_NUMBERS = {};

    private final @Nullable Dataset parent;
    private final Map<Integer, Value> values = new HashMap<>();
    private final Map<Integer, List<Dataset>> sequences = new HashMap<>();
    private Map<Integer, ElementHeader> leftInFile = Map.of();
    private final Map<Integer, FrameItems> later = new HashMap<>();

    private Dataset(@Nullable Dataset parent) {
        this.parent = parent;
    }

    /** How the bytes of a value are written. */
    enum Encoding {
        IMPLICIT_LITTLE(TransferSyntax.IMPLICIT_LITTLE),
        EXPLICIT_LITTLE(TransferSyntax.EXPLICIT_LITTLE),
        EXPLICIT_BIG(TransferSyntax.EXPLICIT_BIG);

        private final TransferSyntax syntax;

        Encoding(TransferSyntax syntax) {
            this.syntax = syntax;
        }

        static Encoding of(boolean implicit, boolean bigEndian) {
            return implicit ? IMPLICIT_LITTLE : bigEndian ? EXPLICIT_BIG : EXPLICIT_LITTLE;
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Value(String vr, byte[] bytes, Encoding encoding) {}

    /** An empty data set to fill. */
    static Dataset top() {
        return new Dataset(null);
    }

    /** An empty item of a sequence of this data set, which inherits its character set. */
    Dataset newItem() {
        return new Dataset(this);
    }

    void put(int tag, String vr, byte[] bytes, Encoding encoding) {
        values.put(tag, new Value(vr, bytes, encoding));
    }

    void put(int tag, List<Dataset> items) {
        sequences.put(tag, items);
    }

    /** An element whose value is not kept here, since it is long or holds pixels. */
    void putLeftInFile(ElementHeader element) {
        // Few items have one, and a file may have a million items.
        leftInFile = leftInFile.isEmpty() ? new HashMap<>() : leftInFile;
        leftInFile.put(element.tag(), element);
    }

    /** Where such a value lies. */
    Optional<ElementHeader> leftInFile(int tag) {
        return Optional.ofNullable(leftInFile.get(tag));
    }

    void put(int tag, FrameItems items) {
        later.put(tag, items);
    }

    boolean isEmpty() {
        return values.isEmpty() && sequences.isEmpty() && later.isEmpty();
    }

    /** Whether there is such an element with a value, other than a sequence. */
    public boolean has(int tag) {
        return values.containsKey(tag);
    }

    /** The first value as text, without padding; "" if there is none. */
    public String text(int tag) {
        List<String> texts = texts(tag);
        return texts.isEmpty() ? "" : texts.getFirst();
    }

    /** All values as text, without padding. */
    public List<String> texts(int tag) {
        String @Nullable [] found = value(tag, a -> a.getStringValues());
        List<String> texts = new ArrayList<>();
        for (String text : found == null ? new String[0] : found) {
            texts.add(text == null ? "" : text.replace('\0', ' ').strip());
        }
        return texts;
    }

    /** The first value as a number; a fraction is cut off. */
    public OptionalInt integer(int tag) {
        int[] integers = integers(tag);
        return integers.length == 0 ? OptionalInt.empty() : OptionalInt.of(integers[0]);
    }

    /** All values as numbers; fractions are cut off. */
    public int[] integers(int tag) {
        if (isDecimalText(tag)) {
            return Arrays.stream(numbers(tag)).mapToInt(number -> (int) number).toArray();
        }
        int @Nullable [] found = value(tag, a -> a.getIntegerValues());
        return found == null ? NO_INTEGERS : found;
    }

    /** All values as numbers; none if one of them is no finite number. */
    public double[] numbers(int tag) {
        double @Nullable [] found =
                isDecimalText(tag) ? parsed(texts(tag)) : value(tag, a -> a.getDoubleValues());
        return found == null || !Arrays.stream(found).allMatch(Double::isFinite)
                ? NO_NUMBERS
                : found;
    }

    /** Numbers written as text, of which PixelMed would make zeros where they are nonsense. */
    private boolean isDecimalText(int tag) {
        Value value = values.get(tag);
        return value != null && (value.vr.equals("DS") || value.vr.equals("IS"));
    }

    private static double @Nullable [] parsed(List<String> texts) {
        try {
            return texts.stream().mapToDouble(Double::parseDouble).toArray();
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A lookup table's entries, 0 to 65535, whether they stand as words or as bytes. */
    int[] words(int tag) {
        short @Nullable [] words = value(tag, a -> a.getShortValues());
        if (words != null) {
            int[] entries = new int[words.length];
            Arrays.setAll(entries, i -> words[i] & 0xFFFF);
            return entries;
        }
        byte @Nullable [] bytes = value(tag, a -> a.getByteValues());
        if (bytes == null) {
            return NO_INTEGERS;
        }
        int[] entries = new int[bytes.length / 2];
        Arrays.setAll(entries, i -> (bytes[2 * i] & 0xFF) | (bytes[2 * i + 1] & 0xFF) << 8);
        return entries;
    }

    /** The items of a sequence, all in memory. */
    public List<Dataset> items(int tag) {
        FrameItems items = later.get(tag);
        return items == null ? sequences.getOrDefault(tag, List.of()) : items.all();
    }

    /** One item of a sequence that may be long. */
    Optional<Dataset> item(int tag, int index) {
        FrameItems items = later.get(tag);
        if (items != null) {
            return items.get(index);
        }
        List<Dataset> all = items(tag);
        return index < all.size() ? Optional.of(all.get(index)) : Optional.empty();
    }

    /** The only or first item of a sequence. */
    public Optional<Dataset> item(int tag) {
        return item(tag, 0);
    }

    /** The bytes of a value that is kept here, as in the file; none if there is no such value. */
    byte[] bytes(int tag) {
        Value value = values.get(tag);
        return value == null ? new byte[0] : value.bytes;
    }

    private <T> @Nullable T value(int tag, Getter<T> getter) {
        Value value = values.get(tag);
        if (value == null) {
            return null;
        }
        try {
            return getter.get(attribute(tag, value));
        } catch (IOException | DicomException | RuntimeException e) {
            // PixelMed throws whatever its parsing threw; this is where that ends.
            return null;
        }
    }

    private Attribute attribute(int tag, Value value) throws IOException, DicomException {
        TransferSyntax syntax = value.encoding.syntax;
        DicomInputStream bytes =
                new DicomInputStream(new ByteArrayInputStream(value.bytes), syntax.uid(), false);
        return AttributeFactory.newAttribute(
                new AttributeTag(tag >>> 16, tag & 0xFFFF),
                value.vr.getBytes(StandardCharsets.ISO_8859_1),
                value.bytes.length,
                bytes,
                characterSet(),
                !syntax.isImplicit(),
                2,
                0,
                false);
    }

    /** The character set stated here or around here (PS3.5 6.1.2.5.3); null for plain ASCII. */
    private @Nullable SpecificCharacterSet characterSet() {
        Value stated = values.get(Tag.SPECIFIC_CHARACTER_SET);
        if (stated == null) {
            return parent == null ? null : parent.characterSet();
        }
        String[] terms = new String(stated.bytes, StandardCharsets.ISO_8859_1).split("\\\\", -1);
        Arrays.setAll(terms, i -> terms[i].replace('\0', ' ').strip());
        return new SpecificCharacterSet(terms);
    }

    /** Asks an attribute for its values. */
    private interface Getter<T> {
        T get(Attribute attribute) throws DicomException;
    }
}
