package io.bearhug.decision.whatif;

import io.bearhug.contracts.Lists;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be simulated.
 *
 * @param by which catalogue
 * @param from when decisions are taken again, null for as far back as there are any
 * @param to when, null for now
 * @param most decisions
 * @param places of which there shall be figures; empty for all
 * @param groups ids of traits by which people are compared
 */
public record Wanted(
        By by, @Nullable Instant from, @Nullable Instant to, int most, List<String> places, List<String> groups) {
    public Wanted {
        places = Lists.copy(places);
        groups = Lists.copy(groups);
    }

    /** By which catalogue decisions are taken again. */
    public sealed interface By {

        /** A draft, laid over the catalogue in force. */
        record Draft(String name) implements By {}

        /** A version that was published. */
        record Version(String version) implements By {}
    }
}
