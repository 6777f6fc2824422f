package dragonfly.phantom.scene;

/** What can be seen and pointed at. Each has a bit in a class map. */
public enum FindingType {
    EFFUSION(0, Kind.CHEST, Role.LARGE),
    PNEUMOTHORAX(1, Kind.CHEST, Role.LARGE),
    CATHETER(2, Kind.CHEST, Role.LARGE),
    PACEMAKER(3, Kind.CHEST, Role.LARGE),
    MASS_SOLID(4, Kind.CHEST, Role.SMALL),
    MASS_CAVITARY(5, Kind.CHEST, Role.SMALL),
    MICRONODULE(6, Kind.CHEST, Role.SMALL),
    /** A knot where vessels cross: as large and as dense as a micronodule. */
    VESSEL_CROSSING(7, Kind.CHEST, Role.DECOY),
    HAEMORRHAGE(8, Kind.FUNDUS, Role.SMALL),
    EXUDATE(9, Kind.FUNDUS, Role.SMALL),
    COTTON_WOOL(10, Kind.FUNDUS, Role.LARGE),
    MICROANEURYSM(11, Kind.FUNDUS, Role.SMALL),
    /** The stub of a forking vessel: as large and as dark as a microaneurysm. */
    VESSEL_STUB(12, Kind.FUNDUS, Role.DECOY),
    GLAND(13, Kind.HISTOLOGY, Role.LARGE),
    MITOSIS(14, Kind.HISTOLOGY, Role.SMALL),
    /** A shrunken nucleus: as large and as dark as a mitosis. */
    PYKNOSIS(15, Kind.HISTOLOGY, Role.DECOY);

    private enum Role {
        LARGE,
        SMALL,
        DECOY
    }

    private final int bit;
    private final Kind kind;
    private final Role role;

    FindingType(int place, Kind kind, Role role) {
        this.bit = 1 << place;
        this.kind = kind;
        this.role = role;
    }

    /** The bit that stands for it in a cell of a class map. */
    public int bit() {
        return bit;
    }

    /** The kind of picture it occurs in. */
    public Kind kind() {
        return kind;
    }

    /** Whether it is no finding but looks like one to the medium level. */
    public boolean decoy() {
        return role == Role.DECOY;
    }

    /** Whether it lies within one sub-image of the high level, which the selection should keep. */
    public boolean small() {
        return role == Role.SMALL;
    }
}
