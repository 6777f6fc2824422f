package dragonfly.phantom.scene;

/** The phantoms' own scale of retinopathy; coarser than any clinical one. */
public enum Retinopathy {
    /** No finding. */
    NONE,
    /** Microaneurysms alone. */
    MILD,
    /** Haemorrhages, exudates or cotton wool, but not as severe. */
    MODERATE,
    /** Haemorrhages together with cotton wool. */
    SEVERE
}
