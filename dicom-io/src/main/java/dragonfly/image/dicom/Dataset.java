package dragonfly.image.dicom;

import com.pixelmed.dicom.Attribute;
import com.pixelmed.dicom.AttributeList;
import com.pixelmed.dicom.AttributeTag;
import com.pixelmed.dicom.DicomException;
import com.pixelmed.dicom.SequenceAttribute;
import com.pixelmed.dicom.SequenceItem;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The attributes of a data set or of an item. A value that is absent, empty or unreadable is the
 * same thing here: files break every rule about values, and one bad window must not lose an image.
 * For one thread.
 */
final class Dataset {
    private static final int[] NO_INTEGERS = {};
    private static final double[] NO_NUMBERS = {};

    private final AttributeList attributes;

    Dataset(AttributeList attributes) {
        this.attributes = attributes;
    }

    /** The first value as text, without padding; "" if there is none. */
    String text(int tag) {
        List<String> texts = texts(tag);
        return texts.isEmpty() ? "" : texts.getFirst();
    }

    /** All values as text, without padding. */
    List<String> texts(int tag) {
        String @Nullable [] values = value(tag, a -> a.getStringValues());
        List<String> texts = new ArrayList<>();
        for (String value : values == null ? new String[0] : values) {
            texts.add(value == null ? "" : value.replace('\0', ' ').strip());
        }
        return texts;
    }

    boolean has(int tag) {
        return attribute(tag) != null;
    }

    OptionalInt integer(int tag) {
        int[] values = integers(tag);
        return values.length == 0 ? OptionalInt.empty() : OptionalInt.of(values[0]);
    }

    int[] integers(int tag) {
        int @Nullable [] values = value(tag, a -> a.getIntegerValues());
        return values == null ? NO_INTEGERS : values;
    }

    /** All values as numbers; none if one of them is no finite number. */
    double[] numbers(int tag) {
        double @Nullable [] values = value(tag, a -> a.getDoubleValues());
        return values == null || !Arrays.stream(values).allMatch(Double::isFinite)
                ? NO_NUMBERS
                : values;
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

    /** The items of a sequence. */
    List<Dataset> items(int tag) {
        List<Dataset> items = new ArrayList<>();
        if (attribute(tag) instanceof SequenceAttribute sequence) {
            for (int i = 0; i < sequence.getNumberOfItems(); i++) {
                SequenceItem item = sequence.getItem(i);
                if (item != null && item.getAttributeList() != null) {
                    items.add(new Dataset(item.getAttributeList()));
                }
            }
        }
        return items;
    }

    /** The only or first item of a sequence. */
    Optional<Dataset> item(int tag) {
        return items(tag).stream().findFirst();
    }

    private @Nullable Attribute attribute(int tag) {
        return attributes.get(new AttributeTag(tag >>> 16, tag & 0xFFFF));
    }

    private <T> @Nullable T value(int tag, Getter<T> getter) {
        Attribute attribute = attribute(tag);
        if (attribute == null || attribute.getVL() == 0) {
            return null;
        }
        try {
            return getter.get(attribute);
        } catch (DicomException | RuntimeException e) {
            // PixelMed parses a value only when asked, and throws what its parsing threw.
            return null;
        }
    }

    /** Asks an attribute for its values. */
    private interface Getter<T> {
        T get(Attribute attribute) throws DicomException;
    }
}
