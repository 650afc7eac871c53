package io.bearhug.identity.edge.rest;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person;
import io.bearhug.identity.persons.Cause;
import io.bearhug.identity.persons.LineageStep;
import io.bearhug.identity.persons.Lineages;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is answered about the graph. */
final class GraphAnswers {

    private GraphAnswers() {}

    /**
     * Persons after a decision.
     *
     * @param persons who goes by the names it was about
     */
    public record Persons(List<Person> persons) {
        public Persons {
            persons = List.copyOf(persons);
        }
    }

    /**
     * Why an identifier changed hands.
     *
     * @param kind event, decision, lapse or configuration
     * @param ids of the events or the decision
     * @param links that were told then
     */
    public record Reason(String kind, List<String> ids, List<Link> links) {

        static Reason of(Cause cause) {
            return new Reason(
                    lower(cause.kind().name()),
                    cause.ids(),
                    cause.links().stream()
                            .map(pair -> new Link(pair.a(), pair.b()))
                            .toList());
        }
    }

    /** Two names that were told to be one person's. */
    public record Link(Identifier a, Identifier b) {}

    /**
     * That an identifier changed hands.
     *
     * @param kind born, merge, split or move
     * @param identifier which
     * @param person whose it was from then on
     * @param was whose it was before, null for nobody's
     * @param at when
     * @param cause why
     * @param configuration version of the namespaces' limits that was in force
     */
    public record Step(
            String kind,
            Identifier identifier,
            String person,
            @Nullable String was,
            Instant at,
            Reason cause,
            long configuration) {

        static Step of(LineageStep step) {
            return new Step(
                    lower(step.kind().name()),
                    step.identifier(),
                    step.person(),
                    step.was(),
                    step.at(),
                    Reason.of(step.cause()),
                    step.configuration());
        }
    }

    /**
     * A page of steps.
     *
     * @param items the newest first
     * @param next where the next page begins
     */
    public record Steps(List<Step> items, @Nullable String next) {

        static Steps of(Lineages.Page<LineageStep> page) {
            return new Steps(page.items().stream().map(Step::of).toList(), page.next());
        }
    }

    /**
     * Who was part of a merge.
     *
     * @param person their id before
     * @param namespace of their strongest name
     * @param value of it
     */
    public record Part(String person, String namespace, String value) {

        static Part of(Map.Entry<String, Identifier> part) {
            return new Part(
                    part.getKey(), part.getValue().namespace(), part.getValue().value());
        }
    }

    /**
     * A merge somebody should look at: two of its parts are what an unmerge asks for.
     *
     * @param person who they are now
     * @param names how many they have
     * @param parts who they were
     * @param at when
     * @param cause why
     */
    public record Review(String person, int names, List<Part> parts, Instant at, Reason cause) {

        static Review of(Lineages.Review review) {
            return new Review(
                    review.merge().person(),
                    review.merge().names(),
                    review.merge().parts().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(Part::of)
                            .toList(),
                    review.merge().at(),
                    Reason.of(review.merge().cause()));
        }
    }

    /**
     * A page of merges to look at.
     *
     * @param items the newest first
     * @param next where the next page begins
     */
    public record Reviews(List<Review> items, @Nullable String next) {

        static Reviews of(Lineages.Page<Lineages.Review> page) {
            return new Reviews(page.items().stream().map(Review::of).toList(), page.next());
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
