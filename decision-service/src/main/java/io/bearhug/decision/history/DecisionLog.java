package io.bearhug.decision.history;

import io.bearhug.contracts.Decision;
import io.bearhug.contracts.Lists;
import io.bearhug.decision.learning.Lesson;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Port: all decisions, as far as retention goes. */
public interface DecisionLog {

    /**
     * Keeps decisions; those that are there already stay as they are.
     *
     * @return those that were not kept, because they are about people who were forgotten since
     */
    Uni<List<Head>> add(List<Entry> entries);

    /** One of them. */
    Uni<Optional<Decision>> find(String decisionId);

    /** Whether whoever was decided for then was forgotten since. */
    Uni<Boolean> isForgotten(@Nullable String personId, String fragment, Instant at);

    /**
     * A person's, newest first.
     *
     * @param after cursor of the page before, null for the first page
     */
    Uni<Page> ofPerson(String personId, @Nullable String after, int limit);

    /**
     * Everybody's, newest first.
     *
     * @param outcome act, silence or wait; null for any
     * @param channel null for any
     * @param after cursor of the page before, null for the first page
     */
    Uni<Page> all(@Nullable String outcome, @Nullable String channel, @Nullable String after, int limit);

    /** How often what was decided, in minutes from this one on. */
    Uni<List<Counted>> counts(Instant since);

    /** Fragments under which a person was decided for. */
    Uni<List<String>> fragmentsOf(String personId);

    /**
     * A decision as it came by its topic: what it is found by, and all of it.
     *
     * @param head what it is found by
     * @param json the whole decision
     */
    record Entry(Head head, String json) {}

    /** The fields of a {@link Decision} it is found by; named like them. */
    record Head(
            String decisionId,
            @Nullable String personId,
            String fragment,
            String client,
            Instant at,
            String catalogue,
            @Nullable String channel,
            List<Answered> answers,
            @Nullable Read inputs) {
        public Head {
            answers = Lists.copy(answers);
        }

        /** What its acts will teach. */
        public List<Lesson> lessons() {
            return inputs == null ? List.of() : inputs.lessons();
        }

        /** Id of the definition of the moment that asked; empty where a channel did. */
        public Optional<String> moment() {
            return Optional.ofNullable(inputs)
                    .map(Read::situation)
                    .map(Situated::question)
                    .map(Asked::moment)
                    .map(Came::definition);
        }

        /** Names the person was known by when it was decided. */
        public List<String> fragments() {
            var known = inputs == null || inputs.situation() == null
                    ? List.<String>of()
                    : inputs.situation().context().fragments();
            return Stream.concat(Stream.of(fragment), known.stream()).distinct().toList();
        }

        /** The outcomes it has, each once. */
        public List<String> outcomes() {
            return answers.stream().map(Answered::outcome).distinct().sorted().toList();
        }
    }

    /**
     * What is taken from what it read; named like its fields.
     *
     * @param lessons its acts will teach
     * @param situation it was decided in
     */
    record Read(List<Lesson> lessons, @Nullable Situated situation) {
        public Read {
            lessons = Lists.copy(lessons);
        }
    }

    /** The situation it was decided in. */
    record Situated(Known context, @Nullable Asked question) {}

    /** What was asked. */
    record Asked(@Nullable Came moment) {}

    /** The moment that asked. */
    record Came(@Nullable String definition) {}

    /** What was known of the person. */
    record Known(List<String> fragments) {
        public Known {
            fragments = Lists.copy(fragments);
        }
    }

    /**
     * What is counted of an answer; named like its fields.
     *
     * @param outcome act, silence or wait
     * @param until when to decide again, for wait
     */
    record Answered(
            String outcome,
            @Nullable String action,
            @Nullable Because why,
            @Nullable Instant until) {

        /** One that is final. */
        public Answered(String outcome, @Nullable String action, @Nullable Because why) {
            this(outcome, action, why, null);
        }
    }

    /** What stood against candidates. */
    record Because(List<Against> notOthers) {
        public Because {
            notOthers = Lists.copy(notOthers);
        }

        List<String> stages() {
            return notOthers.stream().map(Against::stage).toList();
        }
    }

    /** What stood against one. */
    record Against(String stage) {}

    /**
     * A count as it is kept.
     *
     * @param line what was counted
     * @param count how often
     */
    record Counted(Tally.Line line, long count) {}

    /**
     * A page.
     *
     * @param items newest first
     * @param next cursor of the next page, null if this is the last
     */
    record Page(List<Decision> items, @Nullable String next) {
        public Page {
            items = List.copyOf(items);
        }
    }
}
