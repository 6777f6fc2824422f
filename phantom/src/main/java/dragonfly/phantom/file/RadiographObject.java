package dragonfly.phantom.file;

import dragonfly.phantom.chest.Film;
import dragonfly.phantom.scene.ChestScene;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes a radiograph as Computed Radiography Image (PS3.3 A.2): 12 bits in 16, with its window.
 */
final class RadiographObject {
    private static final String CR = "1.2.840.10008.5.1.4.1.1.1";

    /** The detector's side that a scene unit covers, in millimetres. */
    private static final double MILLIMETRES = 1.0;

    private RadiographObject() {}

    /** Writes the film; the stream stays open. */
    static void write(OutputStream target, ChestScene scene, Film film, int scale, String title)
            throws IOException {
        boolean inverted = scene.exposure().monochrome1();
        String spacing = Double.toString(MILLIMETRES / scale);
        int low = inverted ? Film.MAX - film.high() : film.low();
        int high = inverted ? Film.MAX - film.low() : film.high();
        DataSet data =
                DicomObject.common(scene, scale, title, CR)
                        .text(0x00080008, "CS", "ORIGINAL\\PRIMARY")
                        .text(0x00080060, "CS", "CR")
                        .text(0x00180015, "CS", "CHEST")
                        .text(0x00181164, "DS", spacing + "\\" + spacing)
                        .text(0x00185101, "CS", "PA")
                        .text(0x00200020, "CS", "L\\F")
                        .shorts(0x00280002, 1)
                        .text(0x00280004, "CS", inverted ? "MONOCHROME1" : "MONOCHROME2")
                        .shorts(0x00280010, film.height())
                        .shorts(0x00280011, film.width())
                        .shorts(0x00280100, 16)
                        .shorts(0x00280101, 12)
                        .shorts(0x00280102, 11)
                        .shorts(0x00280103, 0)
                        // PS3.3 C.11.2.1.2: black up to c - 0.5 - (w - 1) / 2, white from
                        // c - 0.5 + (w - 1) / 2 on.
                        .text(0x00281050, "DS", Double.toString((low + high) / 2.0 + 0.5))
                        .text(0x00281051, "DS", Integer.toString(high - low + 1))
                        .pixels(0x7FE00010, stored(film, inverted));
        DicomObject.write(target, data, CR, DicomObject.instance(scene, scale));
    }

    private static short[] stored(Film film, boolean inverted) {
        if (!inverted) {
            return film.grey();
        }
        short[] turned = new short[film.grey().length];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = (short) (Film.MAX - film.grey()[i]);
        }
        return turned;
    }
}
