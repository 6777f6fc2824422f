package dragonfly.model.checkpoint;

import dragonfly.model.bundle.BundleFile;
import dragonfly.model.bundle.ModelBundle;
import dragonfly.model.bundle.ModelException;
import dragonfly.model.bundle.Sha256;
import dragonfly.model.explain.DomainReader;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What may lie beside a checkpoint's weights for people and for the screen, and goes into the
 * bundle byte for byte: the statistics of what it was trained on, and its card. They are read and
 * checked before the weights, so that a bad one is told at once.
 */
final class Companions {
    private static final String README = "README.md";

    private final Map<String, byte[]> files;

    private Companions(Map<String, byte[]> files) {
        this.files = files;
    }

    /**
     * @param width numbers of a summary: the decoder's width
     * @throws ModelException naming the file that cannot be used
     */
    static Companions read(Path checkpoint, int width) throws ModelException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Path domain = checkpoint.resolve(ModelBundle.DOMAIN);
        if (Files.exists(domain)) {
            byte[] bytes = bytes(domain, DomainReader.MAX_BYTES);
            DomainReader.read(bytes, width);
            files.put(ModelBundle.DOMAIN, bytes);
        }
        Path card = checkpoint.resolve(README);
        if (Files.exists(card)) {
            byte[] bytes = bytes(card, ModelBundle.MAX_CARD_BYTES);
            checkText(bytes);
            files.put(ModelBundle.CARD, bytes);
        }
        return new Companions(files);
    }

    private static byte[] bytes(Path file, long most) throws ModelException {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > most) {
                throw ModelException.damaged(
                        "%s is no file of up to %,d bytes; move it away to import without it."
                                .formatted(file.getFileName(), most));
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw ModelException.io(file.getFileName() + " cannot be read.", e);
        }
    }

    private static void checkText(byte[] bytes) throws ModelException {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw ModelException.damaged(
                    README + " is no text in UTF-8; move it away to import without a card.", e);
        }
    }

    /** Writes them into the bundle's folder. */
    List<BundleFile> write(Path folder) throws ModelException {
        List<BundleFile> written = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            try {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            } catch (IOException e) {
                throw ModelException.io(file.getKey() + " cannot be written.", e);
            }
            written.add(
                    new BundleFile(
                            file.getKey(), file.getValue().length, Sha256.of(file.getValue())));
        }
        return written;
    }
}
