package dragonfly.phantom.chest;

import dragonfly.phantom.scene.ChestScene;
import dragonfly.phantom.scene.Finding;
import dragonfly.phantom.scene.Place;

/** Says in which lung and zone a finding lies. */
public final class ChestPlaces {
    private ChestPlaces() {}

    /** The place of a finding's middle. */
    public static Place of(ChestScene scene, Finding finding) {
        ChestShape shape = ChestShape.of(scene);
        double y = shape.frame().bodyY(finding.centre().x(), finding.centre().y());
        return new Place(shape.side(finding), shape.zone(y));
    }
}
