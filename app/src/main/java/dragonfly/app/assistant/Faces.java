package dragonfly.app.assistant;

import dragonfly.app.desk.ImageDesk;

/** What the faces beside the image show and change. */
public record Faces(
        ImageDesk desk,
        ModelSeat seat,
        LookModel looks,
        AskModel asks,
        SuggestedQuestions suggestions) {}
