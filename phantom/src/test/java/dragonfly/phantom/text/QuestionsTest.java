package dragonfly.phantom.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.phantom.Phantom;
import dragonfly.phantom.scene.ChestBody;
import dragonfly.phantom.scene.ChestScene;
import dragonfly.phantom.scene.Finding;
import dragonfly.phantom.scene.FindingType;
import dragonfly.phantom.scene.FundusScene;
import dragonfly.phantom.scene.HistologyScene;
import dragonfly.phantom.scene.Kind;
import dragonfly.phantom.scene.Scene;
import dragonfly.phantom.scene.Side;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Questions, answers and reports follow from the scene, and no answer is had by guessing. */
final class QuestionsTest {
    private static final int SEEDS = 2000;

    @Test
    void thereAreTwentyThreeTypesOfWhichNineNeedTheHighLevel() {
        assertEquals(23, QuestionType.values().length);
        assertEquals(
                9, Arrays.stream(QuestionType.values()).filter(QuestionType::needsHigh).count());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyAnswerIsOneOfItsTypeAndEveryOneOccurs(Kind kind) {
        Map<QuestionType, Set<String>> seen =
                IntStream.range(0, 400)
                        .mapToObj(seed -> Phantom.scene(kind, seed))
                        .flatMap(scene -> Questions.of(scene).stream())
                        .collect(
                                Collectors.groupingBy(
                                        Question::type,
                                        Collectors.mapping(Question::answer, Collectors.toSet())));
        seen.forEach(
                (type, answers) -> {
                    if (type != QuestionType.MODALITY) {
                        assertEquals(Set.copyOf(type.answers()), answers, type::id);
                    }
                });
    }

    /** Majorities within five points of the feasibility study's. */
    @ParameterizedTest
    @CsvSource({
        "CARDIOMEGALY, 52.0",
        "EFFUSION_SIDE, 58.7",
        "PNEUMOTHORAX_SIDE, 60.7",
        "DEVICE, 53.3",
        "MASS, 53.3",
        "MASS_ZONE, 53.3",
        "MASS_TYPE, 53.3",
        "MICRONODULE, 50.0",
        "MICRONODULE_ZONE, 50.0",
        "MICRONODULE_SIDE, 50.0",
        "EYE_SIDE, 50.0",
        "CUP, 52.7",
        "HAEMORRHAGE, 56.7",
        "EXUDATE, 56.7",
        "COTTON_WOOL, 73.3",
        "MICROANEURYSM, 61.3",
        "MICROANEURYSM_COUNT, 38.7",
        "RETINOPATHY_GRADE, 68.0",
        "NUCLEAR_DENSITY, 34.7",
        "GLAND, 50.0",
        "MITOSIS, 58.0",
        "MITOSIS_COUNT, 42.0"
    })
    void noAnswerIsMuchMoreCommonThanInTheStudy(QuestionType type, double majority) {
        Kind kind = Arrays.stream(Kind.values()).filter(type::fits).findFirst().orElseThrow();
        Map<String, Long> counts =
                IntStream.range(0, SEEDS)
                        .mapToObj(seed -> Answers.of(type, Phantom.scene(kind, seed)))
                        .collect(Collectors.groupingBy(a -> a, Collectors.counting()));
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        assertEquals(majority, 100.0 * most / SEEDS, 5, counts::toString);
    }

    /** The number of small things must not tell whether there is a finding among them. */
    @ParameterizedTest
    @CsvSource({
        "CHEST, MICRONODULE, VESSEL_CROSSING",
        "FUNDUS, MICROANEURYSM, VESSEL_STUB",
        "HISTOLOGY, MITOSIS, PYKNOSIS"
    })
    void theNumberOfSmallThingsTellsNothing(Kind kind, FindingType type, FindingType decoy) {
        double[] sum = new double[2];
        int[] scenes = new int[2];
        for (int seed = 0; seed < SEEDS; seed++) {
            Scene scene = Phantom.scene(kind, seed);
            int which = scene.has(type) ? 1 : 0;
            sum[which] += scene.findings(type).size() + scene.findings(decoy).size();
            scenes[which]++;
        }
        assertEquals(sum[0] / scenes[0], sum[1] / scenes[1], 0.15);
    }

    @Test
    void answersOfAChestFollowFromPlacesInThePicture() {
        for (int seed = 0; seed < 400; seed++) {
            ChestScene scene = (ChestScene) Phantom.scene(Kind.CHEST, seed);
            Map<QuestionType, String> answers = answers(scene);
            ChestBody body = scene.body();
            for (Finding finding : scene.findings()) {
                double lean = body.tilt() * (scene.size().height() / 2.0 - finding.centre().y());
                Side side = finding.centre().x() < body.midline() + lean ? Side.RIGHT : Side.LEFT;
                String word = side == Side.RIGHT ? "right" : "left";
                switch (finding.type()) {
                    case EFFUSION -> assertEquals(word, answers.get(QuestionType.EFFUSION_SIDE));
                    case PNEUMOTHORAX ->
                            assertEquals(word, answers.get(QuestionType.PNEUMOTHORAX_SIDE));
                    case MICRONODULE ->
                            assertEquals(word, answers.get(QuestionType.MICRONODULE_SIDE));
                    case MASS_SOLID, MASS_CAVITARY ->
                            assertTrue(
                                    String.valueOf(answers.get(QuestionType.MASS_ZONE))
                                            .startsWith(word));
                    default -> {}
                }
            }
            double ratio = body.cardiothoracicRatio();
            assertTrue(ratio < 0.5 || ratio > 0.56, "a heart at the threshold");
            assertEquals(ratio > 0.53 ? "yes" : "no", answers.get(QuestionType.CARDIOMEGALY));
        }
    }

    @Test
    void thresholdsThatAreAskedAboutHaveAGap() {
        Set<Integer> counts = new HashSet<>();
        for (int seed = 0; seed < 400; seed++) {
            FundusScene fundus = (FundusScene) Phantom.scene(Kind.FUNDUS, seed);
            double ratio = fundus.eye().cupRatio();
            assertTrue(ratio < 0.5 || ratio > 0.6, "a cup at the threshold");
            counts.add(fundus.findings(FindingType.MICROANEURYSM).size());
            int nuclei = ((HistologyScene) Phantom.scene(Kind.HISTOLOGY, seed)).tissue().nuclei();
            assertTrue(
                    nuclei < 100 || (nuclei > 150 && nuclei < 220) || nuclei > 300,
                    "a density at the threshold");
        }
        assertEquals(Set.of(0, 1, 2, 4, 5, 6), counts);
    }

    @Test
    void theReportSaysWhatTheAnswersSay() {
        for (int seed = 0; seed < 200; seed++) {
            for (Kind kind : Kind.values()) {
                Scene scene = Phantom.scene(kind, seed);
                String report = Reports.of(scene).text();
                Map<QuestionType, String> answers = answers(scene);
                if (kind == Kind.CHEST) {
                    assertEquals(
                            "yes".equals(answers.get(QuestionType.CARDIOMEGALY)),
                            report.contains("The heart is enlarged."));
                    assertEquals(
                            "yes".equals(answers.get(QuestionType.MICRONODULE)),
                            report.contains("A calcified micronodule lies"));
                } else if (kind == Kind.FUNDUS) {
                    assertEquals(
                            "no".equals(answers.get(QuestionType.EXUDATE)),
                            report.contains("There are no hard exudates."));
                } else {
                    assertTrue(
                            report.contains(
                                    "density is " + answers.get(QuestionType.NUCLEAR_DENSITY)));
                }
            }
        }
    }

    @Test
    void theVocabularyHoldsEveryWordOfOtherScenes() {
        Set<String> words = new HashSet<>();
        Vocabulary.corpus().forEach(text -> words.addAll(List.of(text.split("[ ,.?:]+"))));
        for (int seed = 5000; seed < 5200; seed++) {
            for (Kind kind : Kind.values()) {
                Scene scene = Phantom.scene(kind, seed);
                String texts = Captions.of(scene) + " " + Reports.of(scene).text();
                for (String word : List.of(texts.split("[ ,.?:]+"))) {
                    assertTrue(words.contains(word), word);
                }
            }
        }
    }

    @Test
    void wordingsOfAQuestionAreSeveralAndUnlike() {
        for (QuestionType type : QuestionType.values()) {
            List<String> wordings = Wordings.of(type);
            assertTrue(wordings.size() >= 3);
            assertEquals(wordings.size(), Set.copyOf(wordings).size());
            assertNotEquals("", type.id());
        }
    }

    private static Map<QuestionType, String> answers(Scene scene) {
        return Questions.of(scene).stream()
                .collect(Collectors.toMap(Question::type, Question::answer));
    }
}
