package io.bearhug.decision.reporting;

import io.bearhug.decision.reporting.Figure.Scale;
import io.bearhug.decision.reporting.PeopleReport.Drilldown;
import io.bearhug.decision.reporting.PeopleReport.Effort;
import io.bearhug.decision.reporting.PeopleReport.Numbered;
import io.bearhug.decision.reporting.PeopleReport.Satisfaction;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Adds up lives to the report about people: those who are not held out, and those who are. */
final class Comparison {

    /** Later than that somebody who is active has stayed. */
    static final Duration LATER = Duration.ofDays(90);

    /** In so much time from then on they are looked for. */
    static final Duration LOOKED_FOR = Duration.ofDays(7);

    /** Contacts with a figure of their own; the last one is for all later ones, too. */
    private static final int NUMBERED = 5;

    private final Groups ratings = new Groups(Scale.RATING);
    private final Groups goodLast = new Groups(Scale.SHARE);
    private final Groups needs = new Groups(Scale.SHARE);
    private final Groups saved = new Groups(Scale.COUNT);
    private final Groups questions = new Groups(Scale.COUNT);
    private final Groups fields = new Groups(Scale.COUNT);
    private final Groups steps = new Groups(Scale.COUNT);
    private final List<Groups> fatigue =
            IntStream.range(0, NUMBERED).mapToObj(_ -> new Groups(Scale.SHARE)).toList();
    private final Groups stayed = new Groups(Scale.SHARE);
    private final Groups clicks = new Groups(Scale.SHARE);
    private final Groups acceptance = new Groups(Scale.SHARE);

    /** One person of the time. */
    void add(Life life) {
        if (life.answers().isEmpty()) {
            return;
        }
        var held = life.isHeldOut();
        rate(life, held);
        needs.add(held, life.needsMet(), life.needs().size());
        questions.add(held, life.questionsSpared(), 1);
        fields.add(held, life.prefilled(), 1);
        steps.add(held, life.resumed(), 1);
        saved.add(held, life.questionsSpared() + life.prefilled() + life.resumed(), 1);
        contact(life.contacts(), held);
    }

    /** One person of 90 days before. */
    void addEarlier(Life life) {
        if (!life.answers().isEmpty()) {
            stayed.add(life.isHeldOut(), life.isActive(LATER, LOOKED_FOR) ? 1 : 0, 1);
        }
    }

    private void rate(Life life, boolean held) {
        var given = life.ratings();
        ratings.add(held, given.stream().mapToDouble(it -> it).sum(), given.size());
        if (!given.isEmpty()) {
            goodLast.add(held, given.getLast() >= Reacted.GOOD ? 1 : 0, 1);
        }
    }

    private void contact(List<Life.Contact> contacts, boolean held) {
        for (var number = 0; number < NUMBERED; number++) {
            var from = Math.min(number, contacts.size());
            var to = number == NUMBERED - 1 ? contacts.size() : Math.min(number + 1, contacts.size());
            var those = contacts.subList(from, to);
            fatigue.get(number).add(held, count(those, Life.Contact::isRefused), those.size());
        }
        clicks.add(held, count(contacts, Life.Contact::isClicked), contacts.size());
        acceptance.add(held, count(contacts, Life.Contact::isTaken), contacts.size());
    }

    private static int count(List<Life.Contact> contacts, Predicate<Life.Contact> those) {
        return (int) contacts.stream().filter(those).count();
    }

    /** What it comes to. */
    PeopleReport report(Span span, @Nullable String words) {
        return new PeopleReport(
                span.from(),
                span.to(),
                words,
                new Satisfaction(ratings.figure(), goodLast.figure()),
                needs.figure(),
                new Effort(saved.figure(), questions.figure(), fields.figure(), steps.figure()),
                IntStream.range(0, NUMBERED).mapToObj(this::numbered).toList(),
                lifetime(),
                new Drilldown(clicks.figure(), acceptance.figure()));
    }

    private Numbered numbered(int number) {
        var name = number + 1 + (number == NUMBERED - 1 ? "+" : "");
        return new Numbered(name, fatigue.get(number).figure());
    }

    private Figure lifetime() {
        var figure = stayed.figure();
        return figure.n() + figure.controlN() == 0
                ? Figure.none("Nobody was decided for %d days before, so it is not known yet who stays."
                        .formatted(LATER.toDays()))
                : figure;
    }
}
