package io.bearhug.decision.reporting;

import io.bearhug.contracts.context.LiveContext.NeedState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One person over a time: the fold of their facts. The same facts in another order, or some of them twice, are the same life. Pure. */
public final class Life {

    private static final Comparator<Answered> ORDER = Comparator.comparing(Answered::at)
            .thenComparing(Answered::decisionId)
            .thenComparing(Answered::placement);

    private final Facts facts;
    private final Span span;
    private final List<Answered> answers;
    private final List<Reacted> reactions;
    private final List<Episode> all;
    private final List<Episode> episodes;
    private final Set<LocalDate> days;

    private Life(Facts facts, Span span) {
        this.facts = facts;
        this.span = span;
        this.answers = facts.answers().stream()
                .filter(it -> span.holds(it.at()))
                .collect(Collectors.toMap(Answered::place, it -> it, (one, _) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .sorted(ORDER)
                .toList();
        this.reactions = facts.reactions().stream()
                .filter(it -> span.holds(it.at()))
                .collect(Collectors.toMap(Reacted::id, it -> it, (one, _) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .sorted(Comparator.comparing(Reacted::at).thenComparing(Reacted::id))
                .toList();
        this.all = Episode.of(facts.needs());
        this.episodes = all.stream().filter(it -> span.holds(it.since())).toList();
        this.days = new TreeSet<>(facts.days());
    }

    /** What facts say of the time. */
    public static Life of(Facts facts, Span span) {
        return new Life(facts, span);
    }

    /** What it was put together from. */
    public Facts facts() {
        return facts;
    }

    boolean isHeldOut() {
        return facts.heldOut();
    }

    List<Answered> answers() {
        return answers;
    }

    List<Reacted> reactions() {
        return reactions;
    }

    /** Needs that opened in the time. */
    List<Episode> needs() {
        return episodes;
    }

    /** Needs that were open then, or opened later: whether these are met is what comes after. */
    public List<Episode> needsSince(Instant from) {
        return all.stream().filter(it -> !it.lastOpen().isBefore(from)).toList();
    }

    /** How many of those that opened in the time were met. */
    int needsMet() {
        return (int) episodes.stream().filter(Episode::met).count();
    }

    /** Needs that decisions saw open in the time. */
    List<String> openNeeds() {
        return facts.needs().stream()
                .filter(it -> it.state() == NeedState.OPEN)
                .filter(it -> it.first().isBefore(span.to()) && !it.last().isBefore(span.from()))
                .map(NeedSeen::need)
                .distinct()
                .sorted()
                .toList();
    }

    boolean hasNeeds() {
        return !openNeeds().isEmpty();
    }

    int acts() {
        return (int) answers.stream().filter(Answered::isAct).count();
    }

    /** Something was needed, and nothing was ever said. */
    boolean isUnderserved() {
        return !answers.isEmpty() && acts() == 0 && hasNeeds();
    }

    /** How often what was the last stage, where nothing was said while something was needed. */
    Map<String, Long> stages() {
        return answers.stream()
                .filter(answer -> isNeedOpen(answer.at()))
                .flatMap(it -> Stream.ofNullable(it.stage()))
                .collect(Collectors.groupingBy(it -> it, TreeMap::new, Collectors.counting()));
    }

    private boolean isNeedOpen(Instant at) {
        return facts.needs().stream()
                .filter(it -> it.state() == NeedState.OPEN)
                .anyMatch(it -> !it.first().isAfter(at) && !it.last().isBefore(at));
    }

    /** Ratings, the oldest first. */
    List<Double> ratings() {
        return ratingsSince(Instant.MIN);
    }

    /** Ratings from then on. */
    public List<Double> ratingsSince(Instant from) {
        return reactions.stream()
                .filter(it -> !it.at().isBefore(from))
                .flatMap(it -> Stream.ofNullable(it.rating()))
                .toList();
    }

    /** Whether they wanted no more of it from then on: unsubscribed, or complained. */
    public boolean isLeavingSince(Instant from) {
        return reactions.stream().anyMatch(it -> !it.at().isBefore(from) && it.isLeave());
    }

    /** Questions they were spared, each once. */
    int questionsSpared() {
        return (int) facts.known().stream().distinct().count();
    }

    /** Facts that were put in for them. */
    int prefilled() {
        return contacts().stream().mapToInt(it -> it.answer().prefilled()).sum();
    }

    /** How often they could go on where they had stopped. */
    int resumed() {
        return (int) contacts().stream().filter(it -> it.answer().resumed()).count();
    }

    /** What reached them, in order. */
    List<Contact> contacts() {
        var byPlace = reactions.stream().collect(Collectors.groupingBy(Reacted::place));
        var contacts = new ArrayList<Contact>();
        answers.stream().filter(Answered::isAct).forEach(answer -> {
            var became = byPlace.getOrDefault(answer.place(), List.of());
            if (!became.isEmpty() && became.stream().noneMatch(Reacted::saysUnseen)) {
                contacts.add(new Contact(answer, became));
            }
        });
        return contacts;
    }

    /**
     * Something that reached them.
     *
     * @param answer that said it
     * @param became of it
     */
    record Contact(Answered answer, List<Reacted> became) {

        boolean isRefused() {
            return became.stream().anyMatch(Reacted::isRefusal);
        }

        boolean isClicked() {
            return became.stream().anyMatch(Reacted::isClick);
        }

        boolean isTaken() {
            return became.stream().anyMatch(Reacted::isTaken);
        }
    }

    /** The first time marketing could have said something. */
    Optional<Answered> firstPossible() {
        return answers.stream().filter(Answered::possible).findFirst();
    }

    /** The first time it was left to chance whether something is said. */
    Optional<Answered> firstDraw() {
        return answers.stream().filter(it -> it.propensity() < 1).findFirst();
    }

    /** On how many of the days after an instant's they did something. */
    public int activeDaysAfter(Instant at) {
        var last = Span.day(span.to());
        return (int) days.stream()
                .filter(day -> day.isAfter(Span.day(at)) && day.isBefore(last))
                .count();
    }

    /** How many whole days there are after an instant's. */
    public int daysAfter(Instant at) {
        return (int) Math.max(0, Span.day(span.to()).toEpochDay() - Span.day(at).toEpochDay() - 1);
    }

    /** On how many days of the time they did something. */
    int activeDays() {
        var first = Span.day(span.from());
        return (int) days.stream()
                .filter(day -> !day.isBefore(first) && !day.isAfter(Span.day(span.to())))
                .count();
    }

    /** Whether they did something in this time after the first decision. */
    boolean isActive(Duration after, Duration within) {
        return answers.stream().findFirst().stream().anyMatch(first -> {
            var from = Span.day(first.at().plus(after));
            var to = Span.day(first.at().plus(after).plus(within));
            return days.stream().anyMatch(day -> !day.isBefore(from) && day.isBefore(to));
        });
    }
}
