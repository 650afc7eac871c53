package io.bearhug.identity.export;

import io.bearhug.contracts.Person;
import io.bearhug.contracts.Trait;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of a person here.
 *
 * @param at when it was put together
 * @param person as they are seen now
 * @param facts every one that was kept, the newest first
 * @param consents every yes and no, the newest first
 * @param others what they told, or showed, of other people, the newest first
 * @param elsewhere what the other services show, and where
 * @param words all of it in plain words, line by line
 */
public record Export(
        Instant at,
        Person person,
        List<Fact> facts,
        List<Said> consents,
        List<Other> others,
        List<Part> elsewhere,
        List<String> words) {

    public Export {
        facts = List.copyOf(facts);
        consents = List.copyOf(consents);
        others = List.copyOf(others);
        elsewhere = List.copyOf(elsewhere);
        words = List.copyOf(words);
    }

    /**
     * A fact as it came.
     *
     * @param identifier under which name, {@code namespace:value}
     * @param name of the trait
     * @param value null if it was taken back
     * @param kind how we came to know it
     * @param at when
     * @param source who said so
     * @param event message id of the event that said so
     */
    public record Fact(
            String identifier,
            String name,
            @Nullable Object value,
            Trait.Kind kind,
            Instant at,
            String source,
            String event) {}

    /**
     * A yes or no as it came.
     *
     * @param identifier under which name
     * @param purpose for what
     * @param channel null for all
     * @param contactPoint the one it is about, {@code namespace:value}; null for all
     * @param granted yes or no
     * @param byUs whether one of our people wrote it down
     * @param at when
     * @param source how it was told
     */
    public record Said(
            String identifier,
            String purpose,
            @Nullable String channel,
            @Nullable String contactPoint,
            boolean granted,
            boolean byUs,
            Instant at,
            String source) {}

    /**
     * Something that was told of somebody else.
     *
     * @param identifier under which name
     * @param about the relation it is part of
     * @param field what is told
     * @param value as it was told
     * @param kind stated or observed
     * @param at when it was last said
     * @param source who said so
     * @param event message id of the event that said so
     */
    public record Other(
            String identifier,
            String about,
            String field,
            @Nullable Object value,
            Trait.Kind kind,
            Instant at,
            String source,
            String event) {}

    /**
     * What another service shows.
     *
     * @param service which
     * @param what in words
     * @param path of the suite's one origin, where our people see it with their login
     * @param content all of it; null if the service could not be asked just now
     */
    public record Part(
            String service,
            String what,
            String path,
            @Nullable Object content) {

        Part with(Object shown) {
            return new Part(service, what, path, shown);
        }

        private static Part at(String service, String what, String path) {
            return new Part(service, what, path, null);
        }

        /** All of them, for a person. */
        static List<Part> of(String personId) {
            return List.of(
                    at("context-service", "what is going on with you now", "/v1/contexts/" + personId),
                    at("context-service", "what you did lately", "/v1/contexts/" + personId + "/events"),
                    at("decision-service", "what we decided for you, and why", "/v1/decisions?person=" + personId),
                    at("decision-service", "how often you heard from us", "/v1/persons/" + personId + "/contact-state"),
                    at("delivery-service", "messages as we sent them", "/v1/deliveries?person=" + personId));
        }
    }
}
