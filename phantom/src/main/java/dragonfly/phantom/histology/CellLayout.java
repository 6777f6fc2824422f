package dragonfly.phantom.histology;

import dragonfly.phantom.draw.Noise;
import dragonfly.phantom.histology.Nucleus.Chromatin;
import dragonfly.phantom.random.Dice;
import dragonfly.phantom.scene.Density;
import dragonfly.phantom.scene.Finding;
import dragonfly.phantom.scene.FindingType;
import dragonfly.phantom.scene.HistologyScene;
import dragonfly.phantom.scene.Point;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays out the nuclei of a field: a ring in a gland, the rest scattered apart from one another. */
final class CellLayout {
    private static final int TRIES = 25;

    /** Around a mitosis or its decoy no nucleus lies nearer than this. */
    private static final double HALO_FREE = 13;

    private final HistologyScene scene;
    private final Optional<GlandShape> gland;
    private final Dice dice;
    private final double apart;
    private final Neighbours neighbours;
    private final List<Nucleus> nuclei = new ArrayList<>();

    private CellLayout(HistologyScene scene) {
        this.scene = scene;
        gland = GlandShape.of(scene);
        dice = new Dice(scene.tissue().seed()).fork(1);
        apart =
                scene.density() == Density.HIGH
                        ? 11.5
                        : scene.density() == Density.MODERATE ? 12.5 : 15;
        neighbours = new Neighbours(scene.size());
    }

    /** The nuclei of a scene, always the same. */
    static List<Nucleus> of(HistologyScene scene) {
        CellLayout layout = new CellLayout(scene);
        layout.gland.ifPresent(layout::ring);
        layout.scatter();
        return List.copyOf(layout.nuclei);
    }

    private void ring(GlandShape shape) {
        int count = Math.min((int) (2 * Math.PI * shape.radius() / 9), scene.tissue().nuclei());
        Dice own = dice.fork(1);
        for (int i = 0; i < count; i++) {
            double angle = 2 * Math.PI * (i + own.between(-0.18, 0.18)) / count;
            double dx = StrictMath.cos(angle);
            double dy = StrictMath.sin(angle);
            double out = shape.edge(dx, dy, 1) - own.between(6, 9.5);
            Point at = new Point(shape.middle().x() + out * dx, shape.middle().y() + out * dy);
            add(
                    new Nucleus(
                            at,
                            own.between(4.2, 5.2),
                            own.between(3.0, 3.6),
                            angle + own.between(-0.25, 0.25),
                            own.chance(0.6) ? Chromatin.OPEN : Chromatin.DENSE,
                            own.between(0.85, 1.1),
                            0,
                            own.bits()));
        }
    }

    private void scatter() {
        Dice own = dice.fork(2);
        int failures = 0;
        while (nuclei.size() < scene.tissue().nuclei()) {
            // Where the field is full the distance kept gives way, so that the count holds.
            int rounds = failures / TRIES;
            double gap = apart * (1 - 0.06 * rounds);
            Point at =
                    new Point(
                            own.between(2, scene.size().width() - 2),
                            own.between(2, scene.size().height() - 2));
            boolean thin = Noise.at(scene.tissue().seed(), at.x() / 55, at.y() / 55) < -0.25;
            if ((thin && own.chance(0.7)) || !free(at, gap)) {
                failures++;
            } else {
                add(cell(at, own));
                failures = 0;
            }
        }
    }

    private boolean free(Point at, double gap) {
        if (neighbours.within(at, gap)) {
            return false;
        }
        if (gland.isPresent() && gland.get().outside(at) < 6) {
            return false;
        }
        for (Finding finding : scene.findings()) {
            if (finding.type() != FindingType.GLAND && finding.centre().to(at) < HALO_FREE) {
                return false;
            }
        }
        return true;
    }

    private Nucleus cell(Point at, Dice own) {
        double choice = own.unit();
        Density density = scene.density();
        double spindles = density == Density.LOW ? 0.62 : density == Density.MODERATE ? 0.28 : 0.06;
        double lymphocytes = density == Density.LOW ? 0.2 : 0.14;
        double grain = own.between(0.85, 1.12);
        if (choice < spindles) {
            double along = Fibres.direction(scene.tissue(), at) + own.normal() * 0.22;
            return new Nucleus(
                    at,
                    own.between(6.5, 9),
                    own.between(1.4, 1.9),
                    along,
                    Chromatin.SPINDLE,
                    grain,
                    0,
                    own.bits());
        }
        if (choice < spindles + lymphocytes) {
            double r = own.between(3.2, 3.7);
            return new Nucleus(
                    at, r, r * own.between(0.9, 1), 0, Chromatin.CLUMPED, grain, 4.6, own.bits());
        }
        double length = own.between(3.9, 4.9);
        return new Nucleus(
                at,
                length,
                length * own.between(0.72, 0.98),
                own.between(0, Math.PI),
                own.chance(0.62) ? Chromatin.OPEN : Chromatin.DENSE,
                grain,
                own.between(8.5, 11),
                own.bits());
    }

    private void add(Nucleus nucleus) {
        nuclei.add(nucleus);
        neighbours.add(nucleus.at());
    }
}
