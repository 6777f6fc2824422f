package dragonfly.model.checkpoint;

import java.util.Optional;

/** Number formats of the safetensors format; little-endian. */
public enum DType {
    F64(8),
    F32(4),
    F16(2),
    BF16(2),
    I64(8),
    I32(4),
    I16(2),
    I8(1),
    U64(8),
    U32(4),
    U16(2),
    U8(1),
    BOOL(1);

    private final int bytes;

    DType(int bytes) {
        this.bytes = bytes;
    }

    public int bytes() {
        return bytes;
    }

    /** Whether weights may come in this format. */
    public boolean isWeight() {
        return this == F32 || this == F16 || this == BF16;
    }

    static Optional<DType> ofName(String name) {
        for (DType type : values()) {
            if (type.name().equals(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
