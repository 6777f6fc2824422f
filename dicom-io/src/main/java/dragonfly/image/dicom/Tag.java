package dragonfly.image.dicom;

/** The attributes that are read, as numbers with the group in the upper half. */
final class Tag {
    static final int ITEM = 0xFFFEE000;
    static final int ITEM_END = 0xFFFEE00D;
    static final int SEQUENCE_END = 0xFFFEE0DD;

    static final int TRANSFER_SYNTAX = 0x00020010;

    static final int SPECIFIC_CHARACTER_SET = 0x00080005;
    static final int SOP_CLASS = 0x00080016;
    static final int SOP_INSTANCE = 0x00080018;
    static final int STUDY_DATE = 0x00080020;
    static final int STUDY_TIME = 0x00080030;
    static final int ACCESSION_NUMBER = 0x00080050;
    static final int MODALITY = 0x00080060;
    static final int INSTITUTION = 0x00080080;
    static final int STUDY_DESCRIPTION = 0x00081030;
    static final int SERIES_DESCRIPTION = 0x0008103E;
    static final int PIXEL_PRESENTATION = 0x00089205;
    static final int RECOMMENDED_FRAME_RATE = 0x00082144;
    static final int PATIENT_NAME = 0x00100010;
    static final int PATIENT_ID = 0x00100020;
    static final int PATIENT_BIRTH_DATE = 0x00100030;
    static final int PATIENT_SEX = 0x00100040;
    static final int PATIENT_AGE = 0x00101010;
    static final int BODY_PART = 0x00180015;
    static final int CINE_RATE = 0x00180040;
    static final int FRAME_TIME = 0x00181063;
    static final int FRAME_TIME_VECTOR = 0x00181065;
    static final int IMAGER_PIXEL_SPACING = 0x00181164;
    static final int NOMINAL_SCANNED_PIXEL_SPACING = 0x00182010;
    static final int VIEW_POSITION = 0x00185101;
    static final int ULTRASOUND_REGIONS = 0x00186011;
    static final int REGION_SPATIAL_FORMAT = 0x00186012;
    static final int PHYSICAL_UNITS_X = 0x00186024;
    static final int PHYSICAL_UNITS_Y = 0x00186026;
    static final int PHYSICAL_DELTA_X = 0x0018602C;
    static final int PHYSICAL_DELTA_Y = 0x0018602E;
    static final int STUDY_INSTANCE = 0x0020000D;
    static final int SERIES_INSTANCE = 0x0020000E;
    static final int SERIES_NUMBER = 0x00200011;
    static final int INSTANCE_NUMBER = 0x00200013;
    static final int PATIENT_ORIENTATION = 0x00200020;
    static final int IMAGE_POSITION = 0x00200032;
    static final int IMAGE_ORIENTATION = 0x00200037;
    static final int LATERALITY = 0x00200060;
    static final int IMAGE_LATERALITY = 0x00200062;
    static final int FRAME_ANATOMY = 0x00209071;
    static final int FRAME_LATERALITY = 0x00209072;
    static final int PLANE_POSITION = 0x00209113;
    static final int PLANE_ORIENTATION = 0x00209116;

    static final int SAMPLES_PER_PIXEL = 0x00280002;
    static final int PHOTOMETRIC = 0x00280004;
    static final int PLANAR_CONFIGURATION = 0x00280006;
    static final int NUMBER_OF_FRAMES = 0x00280008;
    static final int ROWS = 0x00280010;
    static final int COLUMNS = 0x00280011;
    static final int PIXEL_ASPECT_RATIO = 0x00280034;
    static final int PIXEL_SPACING = 0x00280030;
    static final int BITS_ALLOCATED = 0x00280100;
    static final int BITS_STORED = 0x00280101;
    static final int HIGH_BIT = 0x00280102;
    static final int PIXEL_REPRESENTATION = 0x00280103;
    static final int PIXEL_PADDING = 0x00280120;
    static final int PIXEL_PADDING_LIMIT = 0x00280121;
    static final int FLOAT_PADDING = 0x00280122;
    static final int DOUBLE_PADDING = 0x00280123;
    static final int FLOAT_PADDING_LIMIT = 0x00280124;
    static final int DOUBLE_PADDING_LIMIT = 0x00280125;
    static final int CALIBRATION_TYPE = 0x00280A02;
    static final int WINDOW_CENTER = 0x00281050;
    static final int WINDOW_WIDTH = 0x00281051;
    static final int RESCALE_INTERCEPT = 0x00281052;
    static final int RESCALE_SLOPE = 0x00281053;
    static final int RESCALE_TYPE = 0x00281054;
    static final int WINDOW_EXPLANATION = 0x00281055;
    static final int WINDOW_FUNCTION = 0x00281056;
    static final int PALETTE_DESCRIPTOR_RED = 0x00281101;
    static final int PALETTE_RED = 0x00281201;
    static final int SEGMENTED_PALETTE_RED = 0x00281221;
    static final int ICC_PROFILE = 0x00282000;
    static final int LOSSY_COMPRESSION = 0x00282110;
    static final int MODALITY_LUT_SEQUENCE = 0x00283000;
    static final int LUT_DESCRIPTOR = 0x00283002;
    static final int LUT_EXPLANATION = 0x00283003;
    static final int MODALITY_LUT_TYPE = 0x00283004;
    static final int LUT_DATA = 0x00283006;
    static final int VOI_LUT_SEQUENCE = 0x00283010;
    static final int PIXEL_MEASURES = 0x00289110;
    static final int FRAME_VOI_LUT = 0x00289132;
    static final int PIXEL_VALUE_TRANSFORMATION = 0x00289145;
    static final int Z_OFFSET_IN_SLIDE = 0x0040074A;
    static final int OPTICAL_PATH_ID = 0x00480106;
    static final int OPTICAL_PATH_GROUP = 0x00480207;
    static final int PLANE_POSITION_SLIDE = 0x0048021A;
    static final int COLUMN_IN_MATRIX = 0x0048021E;
    static final int ROW_IN_MATRIX = 0x0048021F;
    static final int UNITS = 0x00541001;
    static final int PRESENTATION_LUT_SHAPE = 0x20500020;
    static final int DOSE_UNITS = 0x30040002;
    static final int DOSE_GRID_SCALING = 0x3004000E;
    static final int SHARED_GROUPS = 0x52009229;
    static final int PER_FRAME_GROUPS = 0x52009230;
    static final int OVERLAY_ROWS = 0x60000010;

    static final int EXTENDED_OFFSETS = 0x7FE00001;
    static final int FLOAT_PIXEL_DATA = 0x7FE00008;
    static final int DOUBLE_PIXEL_DATA = 0x7FE00009;
    static final int PIXEL_DATA = 0x7FE00010;

    private Tag() {}

    static boolean isPixelData(int tag) {
        return tag == PIXEL_DATA || tag == FLOAT_PIXEL_DATA || tag == DOUBLE_PIXEL_DATA;
    }
}
