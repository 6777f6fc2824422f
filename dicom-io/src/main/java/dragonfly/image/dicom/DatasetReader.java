package dragonfly.image.dicom;

import com.pixelmed.dicom.AttributeList;
import com.pixelmed.dicom.DicomException;
import com.pixelmed.dicom.DicomInputStream;

import dragonfly.image.ImageException;
import dragonfly.image.dicom.DicomLayout.Extent;
import dragonfly.image.dicom.codec.TransferSyntax;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Has PixelMed parse the checked parts of a data set. The one place where its exceptions, checked
 * and unchecked, become ours.
 */
final class DatasetReader {
    private DatasetReader() {}

    static Dataset read(ByteSource source, DicomLayout layout) throws ImageException {
        AttributeList attributes = new AttributeList();
        try (InputStream input = new ExtentsInput(source, layout.header())) {
            attributes.read(new DicomInputStream(input, plain(layout).uid(), false));
        } catch (IOException | DicomException | RuntimeException e) {
            if (attributes.isEmpty()) {
                throw ImageException.damaged("The attributes of this file are damaged.", e);
            }
            // What was parsed until then is kept; whether it makes an image is seen later.
        }
        return new Dataset(attributes);
    }

    private static TransferSyntax plain(DicomLayout layout) {
        if (layout.implicit()) {
            return TransferSyntax.IMPLICIT_LITTLE;
        }
        return layout.bigEndian() ? TransferSyntax.EXPLICIT_BIG : TransferSyntax.EXPLICIT_LITTLE;
    }

    /** Stretches of a source as one stream. */
    private static final class ExtentsInput extends InputStream {
        private final ByteSource source;
        private final List<Extent> rest;
        private final byte[] block = new byte[1 << 16];
        private long position;
        private long end;
        private int at;
        private int filled;

        ExtentsInput(ByteSource source, List<Extent> extents) {
            this.source = source;
            this.rest = new ArrayList<>(extents);
            Collections.reverse(rest);
        }

        @Override
        public int read() throws IOException {
            return fill() ? block[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int count = Math.min(length, filled - at);
            System.arraycopy(block, at, to, offset, count);
            at += count;
            return count;
        }

        private boolean fill() throws IOException {
            while (at == filled) {
                if (position == end) {
                    if (rest.isEmpty()) {
                        return false;
                    }
                    Extent next = rest.removeLast();
                    position = next.start();
                    end = next.end();
                }
                at = 0;
                filled =
                        source.read(
                                position, block, 0, (int) Math.min(block.length, end - position));
                position = filled == 0 ? end : position + filled;
            }
            return true;
        }
    }
}
