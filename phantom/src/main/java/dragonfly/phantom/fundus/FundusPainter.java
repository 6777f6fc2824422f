package dragonfly.phantom.fundus;

import dragonfly.phantom.draw.Brush;
import dragonfly.phantom.draw.Maths;
import dragonfly.phantom.draw.Noise;
import dragonfly.phantom.draw.Plane;
import dragonfly.phantom.random.Mix;
import dragonfly.phantom.scene.Camera;
import dragonfly.phantom.scene.Eye;
import dragonfly.phantom.scene.FundusScene;
import dragonfly.phantom.scene.Size;

/**
 * Draws a retina: absorbers and reflectors on planes of their own, then the colour of each pixel.
 */
public final class FundusPainter {
    private final FundusScene scene;
    private final Plane blood;
    private final Plane artery;
    private final Plane reflex;
    private final Plane yellow;
    private final Plane white;
    private final Plane choroid;
    private final Plane grain;

    private FundusPainter(FundusScene scene, int scale) {
        this.scene = scene;
        Size size = scene.size();
        blood = new Plane(size.width(), size.height(), scale);
        artery = blood.another();
        reflex = blood.another();
        yellow = blood.another();
        white = blood.another();
        choroid = blood.another();
        grain = blood.another();
    }

    /** The colours of a scene at a scale of 1 or more: packed R, G, B, row-major. */
    public static byte[] paint(FundusScene scene, int scale) {
        return new FundusPainter(scene, scale).colours();
    }

    private byte[] colours() {
        Brush brush = new Brush(blood);
        for (Vessel vessel : RetinalVessels.grow(scene)) {
            VesselInk.draw(brush, vessel, vessel.artery() ? artery : blood, reflex);
        }
        SpotPainter.paint(scene, blood, yellow, white);
        texture();
        RetinaColour colour = new RetinaColour(scene);
        byte[] rgb = new byte[blood.values().length * 3];
        double middleX = scene.camera().middle().x();
        double middleY = scene.camera().middle().y();
        double radius = scene.camera().radius();
        for (int row = 0; row < blood.height(); row++) {
            double y = blood.middle(row);
            int at = row * blood.width();
            for (int column = 0; column < blood.width(); column++, at++) {
                double x = blood.middle(column);
                double dx = x - middleX;
                double dy = y - middleY;
                double off = Math.sqrt(dx * dx + dy * dy);
                double seen = Maths.inside(off - radius, 1.4);
                if (seen > 0 || colour.inTab(x, y)) {
                    double shown = Math.max(seen, colour.inTab(x, y) ? 1 : 0);
                    colour.pixel(x, y, off, choroid.values()[at]);
                    colour.vessels(blood.values()[at], artery.values()[at], reflex.values()[at]);
                    colour.spots(yellow.values()[at], white.values()[at]);
                    colour.store(rgb, at * 3, shown, grain.values()[at]);
                } else {
                    colour.dark(rgb, at * 3, grain.values()[at]);
                }
            }
        }
        return rgb;
    }

    private void texture() {
        Eye eye = scene.eye();
        Camera camera = scene.camera();
        Noise.add(choroid, Mix.of(eye.seed(), 41), 46, 0.55);
        Noise.add(choroid, Mix.of(eye.seed(), 42), 17, 0.35);
        Noise.add(choroid, Mix.of(eye.seed(), 43), 6, 0.26);
        Noise.add(choroid, Mix.of(eye.seed(), 44), 2.4, 0.26);
        Noise.add(grain, Mix.of(scene.seed(), 45), 0.95, camera.grain());
        if (grain.scale() > 1) {
            Noise.add(choroid, Mix.of(eye.seed(), 46), 1.1, 0.16);
            Noise.add(grain, Mix.of(scene.seed(), 47), 0.45, camera.grain() * 0.6);
        }
    }
}
