package dragonfly.image.dicom;

import dragonfly.image.ImageException;
import dragonfly.image.dicom.Fragments.Fragment;
import dragonfly.image.file.ByteSource;

import java.io.IOException;
import java.util.List;

/** Frames of encapsulated pixel data, PS3.5 annex A.4: items, one or several to a frame. */
final class EncapsulatedFrames implements FrameSource {
    private final ByteSource source;
    private final FrameIndex index;

    EncapsulatedFrames(ByteSource source, FrameIndex index) {
        this.source = source;
        this.index = index;
    }

    @Override
    public int available() {
        return index.frames();
    }

    @Override
    public EncodedFrame frame(int frame) throws IOException {
        List<Fragment> fragments = index.fragments(frame);
        long total = fragments.stream().mapToLong(Fragment::available).sum();
        byte[] bytes = new byte[Math.toIntExact(total)];
        int at = 0;
        boolean complete = !fragments.isEmpty();
        for (Fragment fragment : fragments) {
            int count = (int) fragment.available();
            at += source.read(fragment.start(), bytes, at, count);
            complete &= fragment.isComplete();
        }
        return new EncodedFrame(bytes, complete && at == bytes.length);
    }

    /** Says that the pixel data do not hold together. */
    static ImageException damaged(String detail) {
        return ImageException.damaged(
                "The compressed pixel data of this file are damaged.", detail);
    }
}
