package io.bearhug.identity.edge.postgres;

import io.bearhug.identity.namespaces.Diff;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts what a configuration would change. */
final class DiffCount {

    /** There is nothing further. */
    static final Long END = -1L;

    private static final int MOST_EXAMPLES = 20;

    private final List<Diff.Example> examples = new ArrayList<>();
    private final Set<String> apart = new HashSet<>();
    private int regions;
    private int joined;
    private int changed;
    private int skipped;

    void looked() {
        regions++;
    }

    void skip() {
        regions++;
        skipped++;
    }

    void changed() {
        changed++;
    }

    void joined(String person, String survivor) {
        joined++;
        example("joined", List.of(person, survivor));
    }

    /** Several names of a person may leave together. */
    void split(String fresh, @Nullable String was) {
        if (apart.add(fresh) && was != null) {
            example("split", List.of(was));
        }
    }

    private void example(String kind, List<String> persons) {
        if (examples.size() < MOST_EXAMPLES) {
            examples.add(new Diff.Example(kind, persons));
        }
    }

    Diff result(Long next) {
        return new Diff(regions, joined, apart.size(), changed, skipped, examples, next.equals(END) ? null : next);
    }
}
