package dragonfly.phantom.chest;

import dragonfly.phantom.draw.Brush;
import dragonfly.phantom.draw.Maths;
import dragonfly.phantom.draw.Noise;
import dragonfly.phantom.draw.Path;
import dragonfly.phantom.draw.Plane;
import dragonfly.phantom.random.Mix;
import dragonfly.phantom.scene.ChestScene;
import dragonfly.phantom.scene.Exposure;
import dragonfly.phantom.scene.Size;

/** Draws a chest: thickness by thickness, then the film's answer to it. */
public final class ChestPainter {
    private static final double ABSORPTION = 1.35;
    private static final double BLACK = 0.03;
    private static final double WHITE = 0.9;

    private final ChestScene scene;
    private final ChestShape shape;
    private final Plane thickness;
    private final Brush brush;

    private ChestPainter(ChestScene scene, int scale) {
        this.scene = scene;
        shape = ChestShape.of(scene);
        Size size = scene.size();
        thickness = new Plane(size.width(), size.height(), scale);
        brush = new Brush(thickness);
    }

    /** The film of a scene at a scale of 1 or more. */
    public static Film paint(ChestScene scene, int scale) {
        return new ChestPainter(scene, scale).film();
    }

    private Film film() {
        Plane lung = thickness.another();
        new TissuePainter(scene, shape).paint(thickness, lung);
        Soft.paint(scene, shape, brush, thickness);
        new BonePainter(shape, brush, thickness).paint();
        vessels(lung);
        LesionPainter.paint(thickness, scene);
        DevicePainter devices = new DevicePainter(brush, thickness);
        devices.paint(scene);
        devices.marker(shape, scene.size());
        return develop();
    }

    /** Vessels and the fine web of the lung show where there is air round them. */
    private void vessels(Plane lung) {
        Plane web = thickness.another();
        long seed = scene.body().seed();
        Noise.add(web, Mix.of(seed, 21), 1.7, 0.018);
        Noise.add(web, Mix.of(seed, 22), 4, 0.018);
        Noise.add(web, Mix.of(seed, 23), 12, 0.014);
        if (thickness.scale() > 1) {
            Noise.add(web, Mix.of(seed, 24), 0.8, 0.012);
        }
        double amount = 0.068 * scene.body().vesselDensity();
        double pixel = thickness.pixel();
        double thin = Math.max(0.35, 0.75 * pixel);
        for (Path path : LungVessels.grow(shape)) {
            brush.stroke(
                    web,
                    path,
                    1,
                    (under, distance, radius) -> {
                        double wide = Math.max(radius, thin) + 0.3;
                        double u = distance / wide;
                        double chord = u >= 1 ? 0 : 1 - u * u;
                        double tube = amount * radius * radius / wide * 1.35 * chord;
                        return Math.max(under, under * 0.5 + tube);
                    });
        }
        float[] into = thickness.values();
        float[] air = lung.values();
        float[] from = web.values();
        for (int i = 0; i < into.length; i++) {
            into[i] += from[i] * air[i];
        }
    }

    /** From thickness to 12 bits: absorption, the film's curve, grain. */
    private Film develop() {
        Exposure exposure = scene.exposure();
        Plane grain = thickness.another();
        Noise.add(grain, Mix.of(scene.seed(), 31), 0.9, exposure.grain());
        Noise.add(grain, Mix.of(scene.seed(), 32), 2.6, exposure.grain() * 0.5);
        Noise.add(grain, Mix.of(scene.seed(), 33), 150, 0.012);
        if (thickness.scale() > 1) {
            Noise.add(grain, Mix.of(scene.seed(), 34), 0.45, exposure.grain() * 0.7);
        }
        float[] values = thickness.values();
        float[] noise = grain.values();
        double gain = ABSORPTION * exposure.gain();
        float[] bend = bend(exposure.gamma());
        short[] grey = new short[values.length];
        for (int i = 0; i < values.length; i++) {
            double raw = 1 - Maths.fall(gain * Math.max(0, values[i]));
            double at = raw * (bend.length - 2);
            int index = (int) at;
            double toned = bend[index] + (bend[index + 1] - bend[index]) * (at - index) + noise[i];
            grey[i] = (short) (Maths.clamp(toned) * Film.MAX + 0.5);
        }
        int low = (int) (BLACK * Film.MAX);
        int high = (int) (WHITE * Film.MAX);
        return new Film(thickness.width(), thickness.height(), grey, low, high);
    }

    private static float[] bend(double gamma) {
        float[] table = new float[514];
        for (int i = 0; i < table.length; i++) {
            table[i] = (float) Maths.power(Math.min(1, i / 512.0), gamma);
        }
        return table;
    }
}
