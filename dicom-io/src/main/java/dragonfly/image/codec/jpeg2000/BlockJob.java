package dragonfly.image.codec.jpeg2000;

import java.util.ArrayList;
import java.util.List;

/**
 * A block to decode, and where its coefficients go.
 *
 * @param style how its component is coded
 */
record BlockJob(CodeBlock block, CodingStyle style, Coefficients target) {
    /** The blocks of some resolutions that hold anything. */
    static List<BlockJob> of(List<Resolution> resolutions, Coefficients target) {
        List<BlockJob> jobs = new ArrayList<>();
        for (Resolution resolution : resolutions) {
            CodingStyle style = resolution.component().style();
            for (int p = 0; p < resolution.precincts(); p++) {
                Precinct precinct = resolution.known(p);
                if (precinct != null) {
                    for (BlockGrid grid : precinct.grids) {
                        for (int i = 0; i < grid.size(); i++) {
                            CodeBlock block = grid.block(i);
                            if (block != null && block.passes() > 0 && block.planes > 0) {
                                jobs.add(new BlockJob(block, style, target));
                            }
                        }
                    }
                }
            }
        }
        return jobs;
    }
}
