package dragonfly.image.slide.tiff;

import dragonfly.image.ImageException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The texts of a directory under the names that OpenSlide gives them. */
final class TextFields {
    private static final List<Map.Entry<Integer, String>> NAMES =
            List.of(
                    Map.entry(Tag.DESCRIPTION, "tiff.ImageDescription"),
                    Map.entry(Tag.MAKE, "tiff.Make"),
                    Map.entry(Tag.MODEL, "tiff.Model"),
                    Map.entry(Tag.SOFTWARE, "tiff.Software"),
                    Map.entry(Tag.DATE_TIME, "tiff.DateTime"),
                    Map.entry(Tag.ARTIST, "tiff.Artist"));

    private TextFields() {}

    /** Those that are there, and the resolution. */
    static Map<String, String> of(Directory directory) throws ImageException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<Integer, String> name : NAMES) {
            String text = directory.text(name.getKey());
            if (!text.isEmpty()) {
                texts.put(name.getValue(), text);
            }
        }
        double x = directory.real(Tag.X_RESOLUTION, 0);
        double y = directory.real(Tag.Y_RESOLUTION, 0);
        if (x > 0 && y > 0) {
            String[] units = {"", "", "inch", "centimeter"};
            long unit = directory.value(Tag.RESOLUTION_UNIT, 2);
            texts.put("tiff.XResolution", Double.toString(x));
            texts.put("tiff.YResolution", Double.toString(y));
            texts.put("tiff.ResolutionUnit", unit == 2 || unit == 3 ? units[(int) unit] : "");
        }
        return texts;
    }
}
