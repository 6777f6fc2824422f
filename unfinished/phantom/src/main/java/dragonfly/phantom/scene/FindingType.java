package dragonfly.phantom.scene;

/** What can be seen and pointed at. The order is that of the bits in a class map. */
public enum FindingType {
    EFFUSION(Kind.CHEST, Role.LARGE),
    PNEUMOTHORAX(Kind.CHEST, Role.LARGE),
    CATHETER(Kind.CHEST, Role.LARGE),
    PACEMAKER(Kind.CHEST, Role.LARGE),
    MASS_SOLID(Kind.CHEST, Role.SMALL),
    MASS_CAVITARY(Kind.CHEST, Role.SMALL),
    MICRONODULE(Kind.CHEST, Role.SMALL),
    /** A knot where vessels cross: as large and as dense as a micronodule. */
    VESSEL_CROSSING(Kind.CHEST, Role.DECOY),
    HAEMORRHAGE(Kind.FUNDUS, Role.SMALL),
    EXUDATE(Kind.FUNDUS, Role.SMALL),
    COTTON_WOOL(Kind.FUNDUS, Role.LARGE),
    MICROANEURYSM(Kind.FUNDUS, Role.SMALL),
    /** The stub of a forking vessel: as large and as dark as a microaneurysm. */
    VESSEL_STUB(Kind.FUNDUS, Role.DECOY),
    GLAND(Kind.HISTOLOGY, Role.LARGE),
    MITOSIS(Kind.HISTOLOGY, Role.SMALL),
    /** A shrunken nucleus: as large and as dark as a mitosis. */
    PYKNOSIS(Kind.HISTOLOGY, Role.DECOY);

    private enum Role {
        LARGE,
        SMALL,
        DECOY
    }

    private final Kind kind;
    private final Role role;

    FindingType(Kind kind, Role role) {
        this.kind = kind;
        this.role = role;
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
