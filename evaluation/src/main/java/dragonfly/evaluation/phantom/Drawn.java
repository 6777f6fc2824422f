package dragonfly.evaluation.phantom;

import dragonfly.model.picture.RgbImage;
import dragonfly.phantom.Phantom;
import dragonfly.phantom.Picture;
import dragonfly.phantom.scene.Scene;

/**
 * A phantom and its picture.
 *
 * @param picture a pixel for each unit of the scene, as the phantom's files hold it
 */
record Drawn(long number, Scene scene, RgbImage picture) {
    static Drawn of(long number) {
        Scene scene = Phantom.scene(number);
        Picture picture = Phantom.render(scene, 1);
        return new Drawn(
                number, scene, new RgbImage(picture.width(), picture.height(), picture.rgb()));
    }
}
