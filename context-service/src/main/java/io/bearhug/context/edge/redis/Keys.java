package io.bearhug.context.edge.redis;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The names of everything this service keeps in Redis. */
@Singleton
final class Keys {

    private final String prefix;

    Keys(@ConfigProperty(name = "bearhug.redis.prefix", defaultValue = "ctx:") String prefix) {
        this.prefix = prefix;
    }

    /** State of a fragment: revision (16 hex digits), then Smile. */
    String fragment(String fragment) {
        return prefix + "f:" + fragment;
    }

    /** Snapshot of a person: version (16 hex digits), then Smile. */
    String person(String id) {
        return prefix + "p:" + id;
    }

    /** Pointer of an identifier: move and version (16 hex digits each), then Smile. */
    String pointer(String identifier) {
        return prefix + "i:" + identifier;
    }

    /** The name itself, by its keyed hash: where to find what an erasure means. */
    String name(String pseudonym) {
        return prefix + "n:" + pseudonym;
    }

    /** Until when a name is forgotten, by its keyed hash: microseconds since 1970. */
    String tombstone(String pseudonym) {
        return prefix + "e:" + pseudonym;
    }

    /** Mark of a partition: a hash of rebuild, standing and the next offset of each topic. It shares a slot with its changes. */
    String mark(int partition) {
        return prefix + "w:{" + partition + "}";
    }

    /** Fragments of a partition that a topic changed since their last copy: a sorted set by the first offset. */
    String changed(int partition, String topic) {
        return prefix + "d:{" + partition + "}:" + topic;
    }

    /** The same for those whose copy is being made. */
    String taken(int partition, String topic) {
        return prefix + "t:{" + partition + "}:" + topic;
    }

    /**
     * Timers: a sorted set of {@code definition NUL fragment}, and for calendars of {@code NUL person}, by due time in milliseconds.
     */
    String timers() {
        return prefix + "timers";
    }

    /** Ends of visits: a sorted set of {@code f:fragment} and {@code p:person} by due time in milliseconds. */
    String endings() {
        return prefix + "endings";
    }

    /** Events of a minute: a hash of channel to count. */
    String activity(Instant minute) {
        return prefix + "a:" + minute.getEpochSecond();
    }

    /** For which dates everybody's calendar was made, and how far: a hash of dates, cursor and done. */
    String everyone() {
        return prefix + "everyone";
    }

    /** All keys of people, as a pattern. */
    String people() {
        return prefix.replaceAll("([*?\\[\\]\\\\])", "\\\\$1") + "p:*";
    }

    /** The person of one of those keys. */
    String personOf(String key) {
        return key.substring(person("").length());
    }

    /**
     * Claims of a moment for a subject: a hash of {@code scope|moment|ripe|until|lease|done} by scope. Times in milliseconds, the lease
     * in real time; done is 1 once it was said.
     */
    String claim(String definition, String subject) {
        return prefix + "m:" + definition + ":" + subject;
    }
}
