package dragonfly.phantom.scene;

import java.util.List;

/** A photograph of a retina. */
public record FundusScene(long seed, Size size, Eye eye, Camera camera, List<Finding> findings)
        implements Scene {
    /** Above this ratio of cup to disc the cup is enlarged; none lies near it. */
    public static final double ENLARGED_CUP = 0.55;

    /** From this many microaneurysms on they are "several"; one or two are "few", three never. */
    public static final int SEVERAL = 4;

    public FundusScene {
        findings = List.copyOf(findings);
    }

    @Override
    public Kind kind() {
        return Kind.FUNDUS;
    }

    @Override
    public FundusScene with(List<Finding> others) {
        return new FundusScene(seed, size, eye, camera, others);
    }

    /** Whether the cup is enlarged. */
    public boolean cupEnlarged() {
        return eye.cupRatio() > ENLARGED_CUP;
    }

    /** The grade of retinopathy that the findings make up. */
    public Retinopathy grade() {
        boolean haemorrhage = has(FindingType.HAEMORRHAGE);
        boolean cottonWool = has(FindingType.COTTON_WOOL);
        if (haemorrhage && cottonWool) {
            return Retinopathy.SEVERE;
        }
        if (haemorrhage || cottonWool || has(FindingType.EXUDATE)) {
            return Retinopathy.MODERATE;
        }
        return has(FindingType.MICROANEURYSM) ? Retinopathy.MILD : Retinopathy.NONE;
    }
}
