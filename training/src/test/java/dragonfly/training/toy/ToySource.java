package dragonfly.training.toy;

import dragonfly.model.picture.RgbImage;
import dragonfly.phantom.random.Dice;
import dragonfly.phantom.random.Mix;
import dragonfly.training.data.Example;
import dragonfly.training.data.ExampleSource;
import dragonfly.training.data.Form;
import dragonfly.training.data.Instruction;
import dragonfly.training.data.LabelMap;
import dragonfly.training.data.Spot;
import dragonfly.training.data.Truth;

import java.util.ArrayList;
import java.util.List;

/** Plain red or blue squares of 96 pixels, some with a small bright dot. */
public final class ToySource implements ExampleSource {
    private static final int SIDE = 96;
    private static final int RADIUS = 3;

    private record Scene(boolean red, boolean dot, int x, int y, long seed) {}

    private static Scene scene(long number) {
        Dice dice = new Dice(Mix.of(number, 5));
        return new Scene(
                dice.chance(0.5),
                dice.chance(0.5),
                dice.whole(8, SIDE - 9),
                dice.whole(8, SIDE - 9),
                dice.bits());
    }

    @Override
    public String id() {
        return "toy-1";
    }

    @Override
    public List<String> classes() {
        return List.of("dot");
    }

    @Override
    public List<String> kinds() {
        return List.of("blue", "red");
    }

    @Override
    public Truth truth(long number) {
        Scene scene = scene(number);
        String colour = scene.red() ? "red" : "blue";
        String dot = scene.dot() ? "Yes" : "No";
        List<Spot> spots =
                scene.dot()
                        ? List.of(
                                new Spot("dot", (scene.x() + 0.5) / SIDE, (scene.y() + 0.5) / SIDE))
                        : List.of();
        return new Truth(
                scene.red() ? 1 : 0,
                spots,
                List.of(
                        new Instruction(
                                "colour", Form.QUESTION, false, "Which colour is it?", colour),
                        new Instruction("dot", Form.QUESTION, true, "Is there a dot?", dot),
                        new Instruction(
                                "caption",
                                Form.CAPTION,
                                false,
                                "Provide a brief description of the given image.",
                                "A " + colour + " square.")));
    }

    @Override
    public Example draw(long number) {
        Scene scene = scene(number);
        byte[] rgb = new byte[SIDE * SIDE * 3];
        int[] bits = new int[SIDE * SIDE];
        for (int i = 0; i < bits.length; i++) {
            int dx = i % SIDE - scene.x();
            int dy = i / SIDE - scene.y();
            boolean dot = scene.dot() && dx * dx + dy * dy <= RADIUS * RADIUS;
            int noise = (int) (Mix.normal(Mix.of(scene.seed(), i)) * 6);
            rgb[3 * i] = (byte) ((scene.red() ? 150 : 60) + noise + (dot ? 80 : 0));
            rgb[3 * i + 1] = (byte) (70 + noise + (dot ? 80 : 0));
            rgb[3 * i + 2] = (byte) ((scene.red() ? 60 : 150) + noise + (dot ? 80 : 0));
            bits[i] = dot ? 1 : 0;
        }
        return new Example(new RgbImage(SIDE, SIDE, rgb), new LabelMap(SIDE, SIDE, bits));
    }

    @Override
    public List<Instruction> textOnly() {
        return List.of(
                new Instruction("text", Form.QUESTION, false, "What is a dot?", "A small disc"));
    }

    @Override
    public List<String> corpus() {
        List<String> texts = new ArrayList<>();
        for (long number = 0; number < 20; number++) {
            for (Instruction instruction : truth(number).instructions()) {
                texts.add(instruction.question());
                texts.add(instruction.answer());
            }
        }
        texts.add("user\n\nassistant\n\n");
        texts.add("user\n\nassistant\n\n");
        return texts;
    }
}
