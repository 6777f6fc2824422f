package dragonfly.training.phantom;

import dragonfly.model.picture.RgbImage;
import dragonfly.phantom.Phantom;
import dragonfly.phantom.Picture;
import dragonfly.phantom.scene.Finding;
import dragonfly.phantom.scene.Kind;
import dragonfly.phantom.scene.Scene;
import dragonfly.training.data.Example;
import dragonfly.training.data.ExampleSource;
import dragonfly.training.data.Instruction;
import dragonfly.training.data.Spot;
import dragonfly.training.data.Truth;

import java.util.List;
import java.util.Locale;

/** Phantoms of the three kinds in turn: see {@link Phantom#scene(long)}. */
final class PhantomSource implements ExampleSource {
    /** Goes up whenever the generator draws or says something else. */
    private static final String VERSION = "phantom-1";

    private static final int SCALE = 1;
    private static final List<Kind> KINDS = List.of(Kind.values());

    private final PhantomText text = new PhantomText();

    @Override
    public String id() {
        return VERSION;
    }

    @Override
    public List<String> classes() {
        return PhantomLabels.CLASSES.stream().map(PhantomSource::name).toList();
    }

    @Override
    public List<String> kinds() {
        return KINDS.stream().map(PhantomSource::name).toList();
    }

    @Override
    public Truth truth(long number) {
        Scene scene = Phantom.scene(number);
        List<Spot> spots = scene.smallFindings().stream().map(f -> spot(scene, f)).toList();
        return new Truth(KINDS.indexOf(scene.kind()), spots, PhantomText.instructions(scene));
    }

    private static Spot spot(Scene scene, Finding finding) {
        return new Spot(
                name(finding.type()),
                finding.centre().x() / scene.size().width(),
                finding.centre().y() / scene.size().height());
    }

    @Override
    public Example draw(long number) {
        Scene scene = Phantom.scene(number);
        Picture picture = Phantom.render(scene, SCALE);
        return new Example(
                new RgbImage(picture.width(), picture.height(), picture.rgb()),
                PhantomLabels.of(scene));
    }

    @Override
    public List<Instruction> textOnly() {
        return text.textOnly();
    }

    @Override
    public List<String> corpus() {
        return text.corpus();
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
