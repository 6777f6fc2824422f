package dragonfly.image.slide.tiff;

/** How the values of a field are stored (TIFF 6.0 section 2; BigTIFF). */
enum FieldType {
    BYTE(1, 1),
    ASCII(2, 1),
    SHORT(3, 2),
    LONG(4, 4),
    RATIONAL(5, 8),
    SBYTE(6, 1),
    UNDEFINED(7, 1),
    SSHORT(8, 2),
    SLONG(9, 4),
    SRATIONAL(10, 8),
    FLOAT(11, 4),
    DOUBLE(12, 8),
    IFD(13, 4),
    LONG8(16, 8),
    SLONG8(17, 8),
    IFD8(18, 8);

    private static final FieldType[] BY_CODE = new FieldType[19];

    static {
        for (FieldType type : values()) {
            BY_CODE[type.code] = type;
        }
    }

    final int code;
    final int bytes;

    FieldType(int code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    /** The type of that number; UNDEFINED for numbers that mean nothing. */
    static FieldType of(int code) {
        FieldType type = code > 0 && code < BY_CODE.length ? BY_CODE[code] : null;
        return type == null ? UNDEFINED : type;
    }
}
