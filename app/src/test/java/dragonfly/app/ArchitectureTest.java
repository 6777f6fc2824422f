package dragonfly.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import javafx.application.Platform;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.util.List;
import java.util.stream.Stream;

/** The rules of docs/architecture.md, held over the compiled classes of all modules. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ArchitectureTest {
    private static final String IMAGE = "dragonfly.image..";
    private static final String DICOM = "dragonfly.dicom..";
    private static final String MODEL = "dragonfly.model..";
    private static final String PHANTOM = "dragonfly.phantom..";
    private static final String EVALUATION = "dragonfly.evaluation..";
    private static final String APP = "dragonfly.app..";

    private JavaClasses code;

    @BeforeAll
    void read() {
        code =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dragonfly");
    }

    @Test
    void imagesKnowNoOtherModule() {
        check(
                noClasses()
                        .that()
                        .resideInAnyPackage(IMAGE, DICOM)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(MODEL, PHANTOM, EVALUATION, APP));
    }

    @Test
    void theModelKnowsNoOtherModule() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage(MODEL)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(IMAGE, DICOM, PHANTOM, EVALUATION, APP));
    }

    @Test
    void phantomsKnowNoOtherModule() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage(PHANTOM)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(IMAGE, DICOM, MODEL, EVALUATION, APP));
    }

    @Test
    void theEvaluationDoesNotKnowTheApp() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage(EVALUATION)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(APP));
    }

    @Test
    void onlyTheAppKnowsTheScreen() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage(APP)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("javafx..", "org.controlsfx.."));
    }

    @Test
    void packagesStandInNoCycle() {
        check(slices().matching("dragonfly.(**)").should().beFreeOfCycles());
    }

    @Test
    void onnxRuntimeStaysInItsPackage() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("dragonfly.model.runtime")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("ai.onnxruntime.."));
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("dragonfly.model.checkpoint")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("ai.onnx.."));
        noPublicSignatureNames(
                MODEL, "ai.onnxruntime..", "ai.onnx..", "java.awt..", "javax.imageio..");
    }

    @Test
    void pixelMedAndAwtAppearInNoPublicSignature() {
        noPublicSignatureNames(
                IMAGE, "com.pixelmed..", "java.awt..", "javax.imageio..", "javax.swing..");
    }

    @Test
    void noStaticStateChanges() {
        check(
                fields().that()
                        .areStatic()
                        .and(not(synthetic()))
                        .should()
                        .beFinal()
                        .because("state that outlives its owner cannot be tested or closed"));
    }

    @Test
    void onlyCommandsPrint() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("dragonfly.app.command")
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err")
                        .orShould()
                        .callMethod(Throwable.class, "printStackTrace"));
    }

    @Test
    void onePlaceLeadsToTheScreensThread() {
        List<String> places =
                code.stream()
                        .filter(
                                type ->
                                        type.getMethodCallsFromSelf().stream()
                                                .anyMatch(ArchitectureTest::isRunLater))
                        .map(type -> type.getName().replaceAll("\\$.*", ""))
                        .distinct()
                        .toList();
        org.junit.jupiter.api.Assertions.assertEquals(
                List.of("dragonfly.app.tasks.ScreenThread"), places);
    }

    @Test
    void threadsAreNotMadeByHand() {
        check(noClasses().should().callConstructor(Thread.class, Runnable.class));
        check(noClasses().should().callConstructor(Thread.class, Runnable.class, String.class));
    }

    private static boolean isRunLater(com.tngtech.archunit.core.domain.JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(Platform.class)
                && call.getName().equals("runLater");
    }

    private void noPublicSignatureNames(String where, String... forbidden) {
        DescribedPredicate<JavaClass> hidden = resideInAnyPackage(forbidden);
        check(
                methods()
                        .that()
                        .areDeclaredInClassesThat()
                        .resideInAPackage(where)
                        .and()
                        .areDeclaredInClassesThat()
                        .arePublic()
                        .and()
                        .arePublic()
                        .should(nameNothingOf(hidden)));
        check(
                classes()
                        .that()
                        .resideInAPackage(where)
                        .and()
                        .arePublic()
                        .should(offerNoConstructorWith(hidden)));
    }

    private static ArchCondition<com.tngtech.archunit.core.domain.JavaMethod> nameNothingOf(
            DescribedPredicate<JavaClass> hidden) {
        return new ArchCondition<>("name nothing of " + hidden.getDescription()) {
            @Override
            public void check(
                    com.tngtech.archunit.core.domain.JavaMethod method, ConditionEvents events) {
                report(method, signature(method).filter(hidden), events);
            }
        };
    }

    private static ArchCondition<JavaClass> offerNoConstructorWith(
            DescribedPredicate<JavaClass> hidden) {
        return new ArchCondition<>("offer no constructor with " + hidden.getDescription()) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getConstructors().stream()
                        .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
                        .forEach(unit -> report(unit, signature(unit).filter(hidden), events));
            }
        };
    }

    private static Stream<JavaClass> signature(JavaCodeUnit unit) {
        return Stream.concat(
                Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream());
    }

    private static void report(JavaCodeUnit unit, Stream<JavaClass> named, ConditionEvents events) {
        named.forEach(
                type ->
                        events.add(
                                SimpleConditionEvent.violated(
                                        unit, unit.getFullName() + " names " + type.getName())));
    }

    private static DescribedPredicate<JavaField> synthetic() {
        return DescribedPredicate.describe(
                "synthetic", field -> field.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private void check(ArchRule rule) {
        rule.check(code);
    }
}
