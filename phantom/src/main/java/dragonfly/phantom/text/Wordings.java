package dragonfly.phantom.text;

import java.util.List;

/** How each question can be put, and how a caption and a report can be asked for. */
public final class Wordings {
    private Wordings() {}

    /** The published prompt for captions first (the reference's README), then others. */
    public static List<String> captionPrompts() {
        return List.of(
                "Provide a brief description of the given image.",
                "Describe the image in one sentence.",
                "Give a caption for this image.",
                "What does this image show?");
    }

    /** Ways to ask for a report. */
    public static List<String> reportPrompts() {
        return List.of(
                "Write a report with findings and impression.",
                "Draft a structured report of this image.",
                "Report the findings and give an impression.",
                "Provide a description of the findings and the impression.");
    }

    /** The wordings of a question. */
    public static List<String> of(QuestionType type) {
        return switch (type) {
            case MODALITY ->
                    List.of(
                            "What kind of image is this?",
                            "Which modality is shown?",
                            "What is the imaging modality?",
                            "How was this image taken?");
            case CARDIOMEGALY ->
                    List.of(
                            "Is the heart enlarged?",
                            "Is there cardiomegaly?",
                            "Does this radiograph show cardiomegaly?",
                            "Is the cardiac silhouette enlarged?");
            case EFFUSION_SIDE ->
                    List.of(
                            "On which side is the pleural effusion?",
                            "Which side has a pleural effusion?",
                            "Where is the pleural effusion?",
                            "Which pleural space holds fluid?");
            case PNEUMOTHORAX_SIDE ->
                    List.of(
                            "On which side is the pneumothorax?",
                            "Which side has a pneumothorax?",
                            "Where is the pneumothorax?",
                            "Which lung has collapsed?");
            case DEVICE ->
                    List.of(
                            "Which device is present?",
                            "What device can be seen?",
                            "Which medical device does the radiograph show?",
                            "What foreign device lies in the chest?");
            case MASS ->
                    List.of(
                            "Is there a lung mass?",
                            "Is a mass present?",
                            "Does the radiograph show a mass?",
                            "Can a pulmonary mass be seen?");
            case MASS_ZONE ->
                    List.of(
                            "In which zone is the mass?",
                            "Where is the mass?",
                            "Which lung zone holds the mass?",
                            "What is the location of the mass?");
            case MASS_TYPE ->
                    List.of(
                            "Is the mass solid or cavitary?",
                            "What type of mass is present?",
                            "Which type is the mass?",
                            "What is the structure of the mass?");
            case MICRONODULE ->
                    List.of(
                            "Is there a calcified micronodule?",
                            "Is a calcified micronodule present?",
                            "Does the radiograph show a micronodule?",
                            "Can a calcified micronodule be seen?");
            case MICRONODULE_ZONE ->
                    List.of(
                            "In which zone is the calcified micronodule?",
                            "At what height is the micronodule?",
                            "Which zone holds the micronodule?",
                            "Upper, middle or lower: where is the micronodule?");
            case MICRONODULE_SIDE ->
                    List.of(
                            "On which side is the calcified micronodule?",
                            "Which lung holds the micronodule?",
                            "Which side has a calcified micronodule?",
                            "Right or left: where is the micronodule?");
            default -> ofRetinaOrTissue(type);
        };
    }

    private static List<String> ofRetinaOrTissue(QuestionType type) {
        return switch (type) {
            case EYE_SIDE ->
                    List.of(
                            "Which eye is shown?",
                            "Is this a right or a left eye?",
                            "Which side is this eye?",
                            "What is the laterality of the eye?");
            case CUP ->
                    List.of(
                            "Is the optic cup enlarged?",
                            "Is the cup enlarged?",
                            "Is the cup to disc ratio increased?",
                            "Does the optic disc show an enlarged cup?");
            case HAEMORRHAGE ->
                    List.of(
                            "Are there retinal haemorrhages?",
                            "Is there a haemorrhage?",
                            "Does the fundus show haemorrhages?",
                            "Can haemorrhages be seen?");
            case EXUDATE ->
                    List.of(
                            "Are there hard exudates?",
                            "Are exudates present?",
                            "Does the fundus show hard exudates?",
                            "Can exudates be seen?");
            case COTTON_WOOL ->
                    List.of(
                            "Are there cotton-wool spots?",
                            "Are cotton-wool spots present?",
                            "Does the fundus show cotton-wool spots?",
                            "Can a cotton-wool spot be seen?");
            case MICROANEURYSM ->
                    List.of(
                            "Are there microaneurysms?",
                            "Is a microaneurysm present?",
                            "Does the fundus show microaneurysms?",
                            "Can microaneurysms be seen?");
            case MICROANEURYSM_COUNT ->
                    List.of(
                            "How many microaneurysms are there?",
                            "How many microaneurysms can be seen?",
                            "What is the number of microaneurysms?",
                            "None, few or several: how many microaneurysms?");
            case RETINOPATHY_GRADE ->
                    List.of(
                            "What is the grade of retinopathy?",
                            "How severe is the retinopathy?",
                            "Which grade of diabetic retinopathy is shown?",
                            "Grade the retinopathy.");
            case NUCLEAR_DENSITY ->
                    List.of(
                            "What is the nuclear density?",
                            "How dense are the nuclei?",
                            "How cellular is the tissue?",
                            "Is the nuclear density low, moderate or high?");
            case GLAND ->
                    List.of(
                            "Is there a gland?",
                            "Is a gland present?",
                            "Does the slide show a gland?",
                            "Can a glandular structure be seen?");
            case MITOSIS ->
                    List.of(
                            "Are there mitoses?",
                            "Is a mitosis present?",
                            "Does the slide show mitotic figures?",
                            "Can a mitotic figure be seen?");
            case MITOSIS_COUNT ->
                    List.of(
                            "How many mitoses are there?",
                            "How many mitotic figures can be seen?",
                            "What is the number of mitoses?",
                            "Count the mitoses.");
            default -> throw new IllegalArgumentException("Asked of a chest: " + type);
        };
    }
}
