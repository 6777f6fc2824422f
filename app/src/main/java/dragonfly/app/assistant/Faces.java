package dragonfly.app.assistant;

import dragonfly.app.desk.ImageDesk;
import dragonfly.image.MedicalImage;

import java.util.List;
import java.util.function.Function;

/**
 * What the faces beside the image show and change.
 *
 * @param suggestions the questions that suit an image
 */
public record Faces(
        ImageDesk desk,
        ModelSeat seat,
        LookModel looks,
        AskModel asks,
        Function<MedicalImage, List<String>> suggestions) {}
