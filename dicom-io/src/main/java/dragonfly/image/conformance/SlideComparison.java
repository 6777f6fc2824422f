package dragonfly.image.conformance;

import dragonfly.image.ImageException;
import dragonfly.image.Level;
import dragonfly.image.MedicalImage;
import dragonfly.image.Rgb8;
import dragonfly.image.Spacing;
import dragonfly.image.conformance.ExpectedSlide.ExpectedLevel;
import dragonfly.image.conformance.ExpectedSlide.ExpectedRegion;
import dragonfly.image.open.Images;
import dragonfly.image.slide.Slide;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** A slide against what OpenSlide says of it. */
final class SlideComparison {
    /** More microns a pixel are no property of a slide: OpenSlide passes on a print resolution. */
    private static final double MOST_MICRONS = 100;

    private static final double RELATIVE = 1e-5;

    private final Examination examination;
    private final Path file;

    SlideComparison(Examination examination, Path file) {
        this.examination = examination;
        this.file = file;
    }

    /**
     * Notes what deviates.
     *
     * @throws ImageException if the file is refused although OpenSlide opens it
     */
    void compare(ExpectedSlide expected) throws ImageException {
        try (MedicalImage image = Images.open(file)) {
            Described.note(examination, image, file);
            if (expected.error().isEmpty()) {
                compareAsSlide(image, expected);
            } else if (expected.planes().isEmpty()) {
                examination.deviates("opens, although: " + expected.error().get());
            }
            if (expected.planes().isPresent()) {
                new PlaneComparison(examination).compare(image, expected.planes().get());
            }
        } catch (ImageException e) {
            if (expected.error().isEmpty()) {
                throw e;
            }
            examination.says("refused, as by OpenSlide: " + e.getMessage());
        }
    }

    private void compareAsSlide(MedicalImage image, ExpectedSlide expected) {
        if (!(image instanceof Slide slide)) {
            examination.deviates("is not opened as a slide");
            return;
        }
        boolean seesAll =
                expected.planes().stream()
                        .allMatch(planes -> planes.levels().size() <= expected.levels().size());
        if (seesAll) {
            examination.same("vendor", expected.vendor().orElse(""), slide.vendor());
            compareLevels(slide.levels(), expected.levels());
        }
        compareScale(slide, expected);
        compareAssociated(slide, expected);
        int profile = slide.iccProfile().map(bytes -> bytes.length).orElse(0);
        examination.same("length of the ICC profile", expected.iccBytes(), profile);
        for (ExpectedRegion region : expected.regions()) {
            compareRegion(slide, region);
        }
        examination.says("regions as expected: " + expected.regions().size());
    }

    private void compareLevels(List<Level> actual, List<ExpectedLevel> expected) {
        examination.same("number of levels", expected.size(), actual.size());
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            String name = "level " + i;
            examination.same(name + " width", expected.get(i).width(), actual.get(i).width());
            examination.same(name + " height", expected.get(i).height(), actual.get(i).height());
            near(name + " downsample", expected.get(i).downsample(), actual.get(i).downsample());
        }
    }

    private void compareScale(Slide slide, ExpectedSlide expected) {
        Optional<Spacing> spacing = slide.spacing();
        microns("µm a column", expected.micronsPerColumn(), spacing, Spacing::columnMillimetres);
        microns("µm a row", expected.micronsPerRow(), spacing, Spacing::rowMillimetres);
        if (expected.objective().isPresent()) {
            near("objective", expected.objective().getAsDouble(), slide.objective().orElse(0));
        }
    }

    private void microns(
            String what,
            OptionalDouble expected,
            Optional<Spacing> actual,
            ToDoubleFunction<Spacing> millimetres) {
        boolean mayBeUnknown = expected.orElse(Double.MAX_VALUE) > MOST_MICRONS;
        if (expected.isPresent() && !(mayBeUnknown && actual.isEmpty())) {
            double microns = actual.map(s -> 1000 * millimetres.applyAsDouble(s)).orElse(0.0);
            near(what, expected.getAsDouble(), microns);
        }
    }

    private void near(String what, double expected, double actual) {
        if (Math.abs(actual - expected) > RELATIVE * expected) {
            examination.deviates("%s is %s, expected %s".formatted(what, actual, expected));
        }
    }

    private void compareAssociated(Slide slide, ExpectedSlide expected) {
        boolean hasDamage = expected.regions().stream().anyMatch(r -> r.error().isPresent());
        for (Map.Entry<String, ExpectedLevel> entry : expected.associated().entrySet()) {
            String name = entry.getKey();
            if (!slide.associatedNames().contains(name)) {
                examination.deviates("there is no picture “" + name + "”");
                continue;
            }
            try {
                Rgb8 picture = slide.associated(name);
                examination.same(name + " width", entry.getValue().width(), picture.width());
                examination.same(name + " height", entry.getValue().height(), picture.height());
            } catch (ImageException e) {
                // OpenSlide tells the size of a picture without decoding it.
                if (!hasDamage) {
                    examination.deviates(name + ": " + Examination.sentence(e));
                }
            }
        }
    }

    private void compareRegion(Slide slide, ExpectedRegion region) {
        String name =
                "level %d at %d, %d, %d x %d"
                        .formatted(
                                region.level(),
                                region.x(),
                                region.y(),
                                region.width(),
                                region.height());
        if (region.level() >= slide.levels().size()) {
            examination.deviates(name + ": no such level");
            return;
        }
        double downsample = slide.levels().get(region.level()).downsample();
        int[] argb = new int[region.width() * region.height()];
        try {
            slide.readRegion(
                    0,
                    region.level(),
                    (long) Math.floor(region.x() / downsample),
                    (long) Math.floor(region.y() / downsample),
                    region.width(),
                    region.height(),
                    argb);
        } catch (ImageException e) {
            if (region.error().isEmpty()) {
                examination.deviates(name + ": " + Examination.sentence(e));
            }
            return;
        }
        String actual = Sha256.ofStraightRgba(argb);
        examination.saw(actual);
        if (region.error().isPresent()) {
            examination.deviates(name + " is read, although: " + region.error().get());
        } else {
            examination.same(name, region.rgbaSha256(), actual);
        }
    }
}
