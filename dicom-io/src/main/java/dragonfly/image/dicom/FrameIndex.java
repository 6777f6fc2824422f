package dragonfly.image.dicom;

import dragonfly.image.dicom.Fragments.Fragment;
import dragonfly.image.file.ByteSource;

import java.io.IOException;
import java.util.List;

/** Which items make up which frame. */
interface FrameIndex {
    /** Frames that are there; the last one may be cut if it is the only one. */
    int frames();

    /** The items of a frame in order. */
    List<Fragment> fragments(int frame) throws IOException;

    /**
     * An index by the positions of the frames' first items; items are looked up when a frame is
     * read.
     */
    static FrameIndex byPosition(ByteSource source, long[] starts) {
        return new FrameIndex() {
            @Override
            public int frames() {
                return starts.length;
            }

            @Override
            public List<Fragment> fragments(int frame) throws IOException {
                long until = frame + 1 < starts.length ? starts[frame + 1] : Long.MAX_VALUE;
                return Fragments.walk(source, starts[frame], until);
            }
        };
    }

    /**
     * An index over items that were all walked.
     *
     * @param all every item
     * @param firsts for each frame its first item in {@code all}
     */
    static FrameIndex byItem(List<Fragment> all, int[] firsts) {
        return new FrameIndex() {
            @Override
            public int frames() {
                return firsts.length;
            }

            @Override
            public List<Fragment> fragments(int frame) {
                int end = frame + 1 < firsts.length ? firsts[frame + 1] : all.size();
                return all.subList(firsts[frame], end);
            }
        };
    }
}
