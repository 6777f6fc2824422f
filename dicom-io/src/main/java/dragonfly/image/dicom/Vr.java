package dragonfly.image.dicom;

import com.pixelmed.dicom.AttributeTag;
import com.pixelmed.dicom.DicomDictionary;

import java.nio.charset.StandardCharsets;

/** Value representations, from PixelMed's dictionary where the file does not say one. */
final class Vr {
    static final String SEQUENCE = "SQ";
    static final String UNKNOWN = "UN";

    private Vr() {}

    /**
     * The representation of an element; {@link #UNKNOWN} if neither file nor dictionary know it.
     */
    static String of(ElementHeader element) {
        if (!element.vr().isEmpty() && !element.vr().equals(UNKNOWN)) {
            return element.vr();
        }
        int tag = element.tag();
        byte[] known =
                DicomDictionary.StandardDictionary.getValueRepresentationFromTag(
                        new AttributeTag(tag >>> 16, tag & 0xFFFF));
        return known == null ? UNKNOWN : new String(known, StandardCharsets.ISO_8859_1);
    }
}
