package io.bearhug.identity.namespaces;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a configuration would change among some regions.
 *
 * @param regions looked at
 * @param joined persons who would become part of another
 * @param split persons there would be who are part of another now
 * @param changed persons of whom anything would be different
 * @param skipped regions that reach too far to be tried out
 * @param examples of persons, by id, a few
 * @param next where to go on; null if all were looked at
 */
public record Diff(
        int regions,
        int joined,
        int split,
        int changed,
        int skipped,
        List<Example> examples,
        @Nullable Long next) {

    public Diff {
        examples = List.copyOf(examples);
    }

    /**
     * What would become of some persons.
     *
     * @param kind joined or split
     * @param persons those concerned, by the ids they have now
     */
    public record Example(String kind, List<String> persons) {
        public Example {
            persons = List.copyOf(persons);
        }
    }
}
