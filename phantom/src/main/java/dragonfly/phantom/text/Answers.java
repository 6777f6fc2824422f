package dragonfly.phantom.text;

import dragonfly.phantom.chest.ChestPlaces;
import dragonfly.phantom.scene.ChestScene;
import dragonfly.phantom.scene.Finding;
import dragonfly.phantom.scene.FindingType;
import dragonfly.phantom.scene.FundusScene;
import dragonfly.phantom.scene.HistologyScene;
import dragonfly.phantom.scene.Place;
import dragonfly.phantom.scene.Scene;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the answers off a scene. */
final class Answers {
    static final String NONE = "none";
    private static final List<String> NUMBERS = List.of(NONE, "one", "two", "three");

    private Answers() {}

    static String of(QuestionType type, Scene scene) {
        return switch (scene) {
            case ChestScene chest -> ofChest(type, chest);
            case FundusScene fundus -> ofFundus(type, fundus);
            case HistologyScene slide -> ofSlide(type, slide);
        };
    }

    private static String ofChest(QuestionType type, ChestScene scene) {
        return switch (type) {
            case MODALITY -> "radiograph";
            case CARDIOMEGALY -> yes(scene.cardiomegaly());
            case EFFUSION_SIDE -> side(scene, FindingType.EFFUSION);
            case PNEUMOTHORAX_SIDE -> side(scene, FindingType.PNEUMOTHORAX);
            case DEVICE -> device(scene);
            case MASS -> yes(mass(scene).isPresent());
            case MASS_ZONE ->
                    mass(scene).map(found -> words(ChestPlaces.of(scene, found))).orElse(NONE);
            case MASS_TYPE ->
                    mass(scene)
                            .map(found -> found.type() == FindingType.MASS_SOLID)
                            .map(solid -> solid ? "solid" : "cavitary")
                            .orElse(NONE);
            case MICRONODULE -> yes(scene.has(FindingType.MICRONODULE));
            case MICRONODULE_ZONE ->
                    place(scene, FindingType.MICRONODULE)
                            .map(place -> word(place.zone()))
                            .orElse(NONE);
            case MICRONODULE_SIDE -> side(scene, FindingType.MICRONODULE);
            default -> throw notAsked(type, scene);
        };
    }

    private static String ofFundus(QuestionType type, FundusScene scene) {
        return switch (type) {
            case MODALITY -> "fundus";
            case EYE_SIDE -> word(scene.eye().side());
            case CUP -> yes(scene.cupEnlarged());
            case HAEMORRHAGE -> yes(scene.has(FindingType.HAEMORRHAGE));
            case EXUDATE -> yes(scene.has(FindingType.EXUDATE));
            case COTTON_WOOL -> yes(scene.has(FindingType.COTTON_WOOL));
            case MICROANEURYSM -> yes(scene.has(FindingType.MICROANEURYSM));
            case MICROANEURYSM_COUNT -> {
                int count = scene.findings(FindingType.MICROANEURYSM).size();
                yield count == 0 ? NONE : count < FundusScene.SEVERAL ? "few" : "several";
            }
            case RETINOPATHY_GRADE -> word(scene.grade());
            default -> throw notAsked(type, scene);
        };
    }

    private static String ofSlide(QuestionType type, HistologyScene scene) {
        return switch (type) {
            case MODALITY -> "histology";
            case NUCLEAR_DENSITY -> word(scene.density());
            case GLAND -> yes(scene.has(FindingType.GLAND));
            case MITOSIS -> yes(scene.has(FindingType.MITOSIS));
            case MITOSIS_COUNT -> NUMBERS.get(scene.findings(FindingType.MITOSIS).size());
            default -> throw notAsked(type, scene);
        };
    }

    static Optional<Finding> mass(ChestScene scene) {
        return Stream.of(FindingType.MASS_SOLID, FindingType.MASS_CAVITARY)
                .flatMap(type -> scene.findings(type).stream())
                .findFirst();
    }

    static Optional<Place> place(ChestScene scene, FindingType type) {
        return scene.findings(type).stream().findFirst().map(found -> ChestPlaces.of(scene, found));
    }

    private static String side(ChestScene scene, FindingType type) {
        return place(scene, type).map(place -> word(place.side())).orElse(NONE);
    }

    private static String device(ChestScene scene) {
        if (scene.has(FindingType.CATHETER)) {
            return "catheter";
        }
        return scene.has(FindingType.PACEMAKER) ? "pacemaker" : NONE;
    }

    /** For example "right upper". */
    static String words(Place place) {
        return word(place.side()) + " " + word(place.zone());
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String yes(boolean is) {
        return is ? "yes" : "no";
    }

    private static IllegalArgumentException notAsked(QuestionType type, Scene scene) {
        return new IllegalArgumentException(type + " is not asked of " + scene.kind());
    }
}
