package dragonfly.image.slide.dicom;

/** The attributes that say how instances make a slide, as numbers with the group above. */
final class SlideTag {
    static final int IMAGE_TYPE = 0x00080008;
    static final int PYRAMID = 0x00080019;
    static final int MANUFACTURER = 0x00080070;
    static final int MODEL = 0x00081090;
    static final int SPACING_BETWEEN_SLICES = 0x00180088;
    static final int SOFTWARE = 0x00181020;
    static final int SERIES = 0x0020000E;
    static final int FRAME_OF_REFERENCE = 0x00200052;
    static final int CONCATENATION = 0x00209161;
    static final int PARTS_IN_CONCATENATION = 0x00209163;
    static final int OFFSET_IN_CONCATENATION = 0x00209228;
    static final int ORGANISATION = 0x00209311;
    static final int WAVELENGTH = 0x00220055;
    static final int LOSSY = 0x00282110;
    static final int ICC_PROFILE = 0x00282000;
    static final int CODE_MEANING = 0x00080104;
    static final int CONTAINER = 0x00400512;
    static final int DEPTH = 0x0040074A;
    static final int VOLUME_WIDTH = 0x00480001;
    static final int VOLUME_HEIGHT = 0x00480002;
    static final int MATRIX_COLUMNS = 0x00480006;
    static final int MATRIX_ROWS = 0x00480007;
    static final int MATRIX_ORIGIN = 0x00480008;
    static final int ABSENT_PIXEL = 0x00480015;
    static final int OPTICAL_PATHS = 0x00480105;
    static final int PATH_ID = 0x00480106;
    static final int PATH_DESCRIPTION = 0x00480107;
    static final int ILLUMINATION_COLOUR = 0x00480108;
    static final int LENS_POWER = 0x00480112;
    static final int PATH_GROUP = 0x00480207;
    static final int PLANE_POSITION = 0x0048021A;
    static final int NUMBER_OF_PATHS = 0x00480302;
    static final int FOCAL_PLANES = 0x00480303;
    static final int SHARED_GROUPS = 0x52009229;
    static final int PIXEL_MEASURES = 0x00289110;

    /** Creator of the private block in which PixelMed keeps the coarse levels of a slide. */
    static final int LEVELS_CREATOR = 0x7FDF0010;

    /** A sequence whose items are images of their own. */
    static final int LEVELS = 0x7FDF1001;

    private SlideTag() {}
}
