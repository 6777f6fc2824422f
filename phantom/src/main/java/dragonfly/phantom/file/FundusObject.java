package dragonfly.phantom.file;

import dragonfly.phantom.Picture;
import dragonfly.phantom.scene.FundusScene;
import dragonfly.phantom.scene.Side;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Writes a retina as Ophthalmic Photography 8 Bit Image (PS3.3 A.41), one frame in RGB. */
final class FundusObject {
    private static final String OP8 = "1.2.840.10008.5.1.4.1.1.77.1.5.1";

    /** The side of a scene unit on the retina, in millimetres: a 45° field is about 13 mm wide. */
    private static final double MILLIMETRES = 0.035;

    private FundusObject() {}

    /** Writes the picture; the stream stays open. */
    static void write(
            OutputStream target, FundusScene scene, Picture picture, int scale, String title)
            throws IOException {
        String spacing = String.format(Locale.ROOT, "%.6f", MILLIMETRES / scale);
        String side = scene.eye().side() == Side.RIGHT ? "R" : "L";
        DataSet data =
                DicomObject.common(scene, scale, title, OP8)
                        .text(0x00080008, "CS", "ORIGINAL\\PRIMARY\\\\COLOR")
                        .text(0x00080060, "CS", "OP")
                        .text(0x0008002A, "DT", "20260101120000")
                        .shorts(0x00280002, 3)
                        .text(0x00280004, "CS", "RGB")
                        .shorts(0x00280006, 0)
                        .text(0x00280008, "IS", "1")
                        .shorts(0x00280010, picture.height())
                        .shorts(0x00280011, picture.width())
                        .text(0x00280030, "DS", spacing + "\\" + spacing)
                        .shorts(0x00280100, 8)
                        .shorts(0x00280101, 8)
                        .shorts(0x00280102, 7)
                        .shorts(0x00280103, 0)
                        .text(0x00200020, "CS", "L\\F")
                        .text(0x00200062, "CS", side)
                        .sequence(0x00082218, DicomObject.code("81745001", "SCT", "Eye"))
                        .pixels(0x7FE00010, picture.rgb());
        acquisition(data);
        DicomObject.write(target, data, OP8, DicomObject.instance(scene, scale));
    }

    /** What the object must say of how it was taken, empty where a phantom has nothing to say. */
    private static void acquisition(DataSet data) {
        data.text(0x00181063, "DS", "0")
                .element(0x00280009, "AT", new byte[] {0x18, 0, 0x63, 0x10})
                .text(0x00187004, "CS", "")
                .text(0x00220005, "CS", "")
                .text(0x0018106A, "CS", "NO TRIGGER")
                .text(0x00181800, "CS", "N")
                .text(0x00200200, "UI", DicomObject.uid("dragonfly phantom clock"))
                .text(0x0022000A, "FL", "")
                .text(0x0022000B, "FL", "")
                .text(0x0022000C, "FL", "")
                .text(0x0022000D, "CS", "")
                .sequence(0x00220015, DicomObject.code("409898007", "SCT", "Fundus camera"))
                .sequence(0x00220016)
                .sequence(0x00220017)
                .sequence(0x00220018)
                .sequence(0x00220019)
                .sequence(0x0022001B);
    }
}
