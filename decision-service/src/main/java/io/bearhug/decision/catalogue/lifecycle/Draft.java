package io.bearhug.decision.catalogue.lifecycle;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A bundle on its way.
 *
 * @param name chosen by its authors
 * @param state where it stands
 * @param authors all who wrote on it since it was last published; none of them may approve it
 * @param text of the bundle, as written
 * @param basedOn version of the catalogue it was last checked against
 * @param approvedBy who approved it, null before
 * @param publishedAs version it became, null before
 * @param updatedAt when it last changed
 * @param revision counts its changes, from 1
 * @param remark what was said when it was sent back, until it is handed in again
 */
public record Draft(
        String name,
        State state,
        Set<String> authors,
        String text,
        long basedOn,
        @Nullable String approvedBy,
        @Nullable Long publishedAs,
        Instant updatedAt,
        long revision,
        @Nullable Remark remark) {

    public Draft {
        authors = Collections.unmodifiableSet(new TreeSet<>(authors));
    }

    /**
     * What an approver says to the authors.
     *
     * @param by who
     * @param text in their words
     * @param at when
     */
    public record Remark(String by, String text, Instant at) {}

    /** Where a draft stands. */
    public enum State {
        @JsonProperty("draft")
        DRAFT,
        @JsonProperty("submitted")
        SUBMITTED,
        @JsonProperty("approved")
        APPROVED,
        @JsonProperty("published")
        PUBLISHED;

        /** Its name as callers see it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What somebody does with a draft. */
    public enum Step {
        SUBMIT,
        APPROVE,
        REJECT,
        PUBLISH
    }

    /** A first draft. */
    static Draft first(String name, String author, String text, long basedOn, Instant now) {
        return new Draft(name, State.DRAFT, Set.of(author), text, basedOn, null, null, now, 1, null);
    }

    /** Written anew: nobody has approved this text. What its authors were told stays with it while they write. */
    Draft rewritten(String author, String text, long basedOn, Instant now) {
        var writers = new TreeSet<>(state == State.PUBLISHED ? Set.<String>of() : authors);
        writers.add(author);
        return new Draft(name, State.DRAFT, writers, text, basedOn, null, null, now, revision + 1, remark);
    }

    private Draft with(State next, @Nullable String approver, Instant now) {
        return new Draft(name, next, authors, text, basedOn, approver, publishedAs, now, revision + 1, null);
    }

    /** The same, with what was said about it. */
    Draft remarked(@Nullable Remark said) {
        return new Draft(name, state, authors, text, basedOn, approvedBy, publishedAs, updatedAt, revision, said);
    }

    /** In force. */
    Draft published(long version, Instant now) {
        return new Draft(name, State.PUBLISHED, authors, text, basedOn, approvedBy, version, now, revision + 1, null);
    }

    /** What comes of a step somebody wants to take. */
    Taken take(Step step, String actor, Instant now) {
        var from =
                switch (step) {
                    case SUBMIT -> Set.of(State.DRAFT);
                    case APPROVE -> Set.of(State.SUBMITTED);
                    case REJECT -> Set.of(State.SUBMITTED, State.APPROVED);
                    case PUBLISH -> Set.of(State.APPROVED);
                };
        if (!from.contains(state)) {
            return new Taken.WrongState(state, from);
        }
        if ((step == Step.APPROVE || step == Step.PUBLISH) && authors.contains(actor)) {
            return new Taken.OwnDraft();
        }
        return new Taken.Ok(
                switch (step) {
                    case SUBMIT -> with(State.SUBMITTED, null, now);
                    case APPROVE -> with(State.APPROVED, actor, now);
                    case REJECT -> with(State.DRAFT, null, now);
                    case PUBLISH -> this;
                });
    }

    /** What came of a step. */
    sealed interface Taken {

        /** It was taken; publishing itself is done with the versions. */
        record Ok(Draft draft) implements Taken {}

        /** It cannot be taken from here. */
        record WrongState(State state, Set<State> needed) implements Taken {}

        /** Nobody approves or publishes what they wrote. */
        record OwnDraft() implements Taken {}
    }
}
