package io.bearhug.decision.reporting;

import io.bearhug.contracts.Outcome;
import io.bearhug.contracts.context.LiveContext.NeedState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody's facts, put together by a test; each day of theirs is the so-and-so-many-th of the time. */
final class Somebody {

    /** Four weeks. */
    static final Span SPAN = new Span(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-03-29T00:00:00Z"));

    private final String name;
    private boolean heldOut;
    private final List<Answered> answers = new ArrayList<>();
    private final List<Reacted> reactions = new ArrayList<>();
    private final List<NeedSeen> needs = new ArrayList<>();
    private final List<String> known = new ArrayList<>();
    private final List<LocalDate> days = new ArrayList<>();

    Somebody(String name) {
        this.name = name;
    }

    /** Noon of a day. */
    static Instant on(int day) {
        return SPAN.from().plus(Duration.ofDays(day)).plus(Duration.ofHours(12));
    }

    Somebody heldOut(boolean is) {
        heldOut = is;
        return this;
    }

    Somebody told(int day) {
        return answered(day, true, null, 1, "web");
    }

    Somebody toldNothing(int day, String stage) {
        return answered(day, false, stage, 1, "web");
    }

    Somebody drawn(int day, boolean act, double propensity) {
        return answered(day, act, act ? null : "arbitration", propensity, "web");
    }

    Somebody answered(int day, boolean act, @Nullable String stage, double propensity, String channel) {
        answers.add(new Answered(id(day), "home", on(day), channel, act, stage, true, propensity, act ? 2 : 0, false));
        return this;
    }

    Somebody reacts(int day, Outcome.Type type) {
        reactions.add(new Reacted(id(day) + type, id(day), "home", type, on(day).plusSeconds(5), null));
        return this;
    }

    Somebody rates(int day, double rating) {
        var at = on(day).plusSeconds(60 + reactions.size());
        reactions.add(new Reacted(id(day) + "@" + at, id(day), "home", Outcome.Type.RATED, at, rating));
        return this;
    }

    Somebody needs(int day, NeedState state, int since) {
        needs.add(NeedSeen.at(on(day), "tee", state, on(since)));
        return this;
    }

    Somebody isSpared(String question) {
        known.add(question);
        return this;
    }

    Somebody comes(int... on) {
        for (var day : on) {
            days.add(Span.day(on(day)));
        }
        return this;
    }

    Facts facts() {
        return new Facts(name, heldOut, id(0), answers, reactions, needs, known, days, List.of());
    }

    Life life() {
        return Life.of(facts(), SPAN);
    }

    private String id(int day) {
        return name + "-" + day;
    }
}
