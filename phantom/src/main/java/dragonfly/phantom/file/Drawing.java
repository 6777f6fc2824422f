package dragonfly.phantom.file;

import dragonfly.phantom.Phantom;
import dragonfly.phantom.Picture;
import dragonfly.phantom.chest.Film;
import dragonfly.phantom.scene.ChestScene;
import dragonfly.phantom.scene.FundusScene;
import dragonfly.phantom.scene.HistologyScene;
import dragonfly.phantom.scene.Scene;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** A phantom that is drawn, to be written in each format that fits it. Holds its pixels. */
public final class Drawing {
    private final Scene scene;
    private final int scale;
    private final String title;
    private final Picture picture;

    /** Of a chest: more bits than the picture has. */
    private final Optional<Film> film;

    private Drawing(Scene scene, int scale, String title, Picture picture, Optional<Film> film) {
        this.scene = scene;
        this.scale = scale;
        this.title = title;
        this.picture = picture;
        this.film = film;
    }

    /**
     * Draws a scene.
     *
     * @param scale 1 to {@value Phantom#MAX_SCALE}
     * @param title what a list of studies shall call it: the series' description in DICOM, so at
     *     most 64 characters of ASCII without a backslash (PS3.5 6.2, LO)
     */
    public static Drawing of(Scene scene, int scale, String title) {
        if (!title.matches("[ -\\[\\]-~]{1,64}")) {
            throw new IllegalArgumentException("Not a title for DICOM: " + title);
        }
        if (scene instanceof ChestScene chest) {
            Film film = Phantom.film(chest, scale);
            return new Drawing(scene, scale, title, Phantom.picture(film), Optional.of(film));
        }
        return new Drawing(scene, scale, title, Phantom.render(scene, scale), Optional.empty());
    }

    /** Draws a scene under a title that says which it is. */
    public static Drawing of(Scene scene, int scale) {
        return of(scene, scale, "PHANTOM " + scene.kind() + " at scale " + scale);
    }

    /**
     * Writes it; the stream stays open.
     *
     * @throws IllegalArgumentException if the format does not {@linkplain Format#fits fit} the kind
     */
    public void write(OutputStream out, Format format) throws IOException {
        if (!format.fits(scene.kind())) {
            throw new IllegalArgumentException(format + " is not for " + scene.kind());
        }
        String words = "PHANTOM " + scene.kind() + " " + scene.seed() + ", synthetic";
        switch (format) {
            case PNG -> Png.write(out, picture, words);
            case TIFF -> TiffPyramid.write(out, picture, words, HistologyScene.MICROMETRES / scale);
            case DICOM -> dicom(out);
        }
    }

    private void dicom(OutputStream out) throws IOException {
        switch (scene) {
            case ChestScene chest ->
                    RadiographObject.write(out, chest, film.orElseThrow(), scale, title);
            case FundusScene fundus -> FundusObject.write(out, fundus, picture, scale, title);
            case HistologyScene slide ->
                    throw new IllegalArgumentException("Written as TIFF: " + slide.seed());
        }
    }
}
