package dragonfly.model;

import dragonfly.model.picture.RgbImage;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/** Reads the golden pictures, 8-bit grey or RGB, without any conversion of colours. */
public final class GoldenPicture {
    private GoldenPicture() {}

    /** One of the pictures in {@code images}, by its name without ".png". */
    public static RgbImage read(String name) throws IOException {
        Path file = Golden.folder().resolve("images").resolve(name + ".png");
        BufferedImage picture = ImageIO.read(file.toFile());
        Raster raster = picture.getRaster();
        int bands = raster.getNumBands();
        byte[] rgb = new byte[picture.getWidth() * picture.getHeight() * 3];
        int at = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                for (int channel = 0; channel < 3; channel++) {
                    rgb[at++] = (byte) raster.getSample(x, y, bands == 1 ? 0 : channel);
                }
            }
        }
        return new RgbImage(picture.getWidth(), picture.getHeight(), rgb);
    }
}
