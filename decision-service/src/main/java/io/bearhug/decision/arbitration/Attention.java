package io.bearhug.decision.arbitration;

import io.bearhug.contracts.context.LiveContext.Rhythm;
import io.bearhug.decision.situation.Deliberation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When somebody is likely to have an eye for a message, by the week they usually live.
 *
 * @param week seven days, Monday first, of 24 digits each: tenths of the likelihood that they do something with us in that hour
 * @param zone of their days
 * @param sure how far that is known, from 0 to 1
 */
record Attention(List<String> week, ZoneId zone, double sure) {

    /** Below two full weeks of days with activity nobody is made to wait by what we think of how they live. */
    private static final double SURE = 0.5;

    /** A message lies in its box until somebody looks: at no hour it fares better than this many times as well as now. */
    private static final double MOST = 2;

    private static final int DAYS = 7;
    private static final int HOURS = 24;
    private static final String DIGITS = "0123456789";

    Attention {
        week = List.copyOf(week);
    }

    /** None for somebody whose rhythm is hardly known; and none while they are here: there is no better moment. */
    static Optional<Attention> of(Deliberation mind) {
        var context = mind.situation().context();
        return context.sessions().isEmpty()
                ? Optional.ofNullable(context.rhythm())
                        .filter(it -> it.sure() >= SURE && isWhole(it.week()))
                        .flatMap(Attention::of)
                : Optional.empty();
    }

    private static Optional<Attention> of(Rhythm rhythm) {
        try {
            return Optional.of(new Attention(rhythm.week(), ZoneId.of(rhythm.zone()), Math.min(1, rhythm.sure())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isWhole(List<String> week) {
        return week.size() == DAYS
                && week.stream()
                        .allMatch(day -> day.length() == HOURS && day.chars().allMatch(it -> DIGITS.indexOf(it) >= 0));
    }

    /** The beginnings of the hours of their days within patience. */
    Stream<Instant> hours(Patience patience) {
        var next = patience.now().atZone(zone).truncatedTo(ChronoUnit.HOURS).plusHours(1);
        return Stream.iterate(next, it -> it.plusHours(1))
                .map(it -> it.toInstant())
                .takeWhile(at -> !at.isAfter(patience.latest()));
    }

    /** How many times as likely as now something then succeeds; as far as that is not known, as likely. */
    double gain(Instant now, Instant then) {
        return Math.min(MOST, 1 + sure * (likelihood(then) / likelihood(now) - 1));
    }

    /** Of an hour; a digit stands for the middle of its tenth, so it is never nothing. */
    private double likelihood(Instant at) {
        var local = at.atZone(zone);
        var day = week.get(local.getDayOfWeek().getValue() - 1);
        return (DIGITS.indexOf(day.charAt(local.getHour())) + 0.5) / DIGITS.length();
    }
}
