package io.bearhug.context.moments;

import io.bearhug.context.notes.Note;
import io.bearhug.contracts.Evidence;
import io.bearhug.contracts.Occasion;
import io.bearhug.contracts.catalogue.MomentDefinition;
import io.bearhug.contracts.context.LiveContext;
import io.bearhug.contracts.context.LiveContext.Purchase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An occasion of somebody's comes round: once for each return, and not for one that has its gift already.
 *
 * @param kind of the occasion
 * @param before how long before it
 */
record OccasionNears(String kind, Period before) implements Pattern.OfDates {

    static Optional<OccasionNears> of(MomentDefinition definition) {
        var before = definition.when().before();
        return Optional.ofNullable(definition.when().occasion())
                .map(kind -> new OccasionNears(kind, before == null ? Period.ZERO : before));
    }

    @Override
    public List<Match> matches(Sight sight) {
        return sight.context().occasions().stream()
                .filter(it -> it.kind().equals(kind))
                .flatMap(it -> matches(it, sight))
                .sorted(Comparator.comparing(Match::ripe).thenComparing(Match::made))
                .toList();
    }

    private Stream<Match> matches(Occasion occasion, Sight sight) {
        var today = LocalDate.ofInstant(sight.now(), sight.zone());
        var gifts = new Gifts(sight, occasion);
        return new Anniversaries(occasion.date(), before, sight.zone(), sight.keepsFor())
                .around(sight.now()).stream()
                        .filter(it -> isReturn(occasion, it, today))
                        .filter(it -> !gifts.serve(it))
                        .map(it -> match(occasion, it, gifts, sight));
    }

    /** The day on which something was given is the beginning; a day that was told of ahead is to be kept itself. */
    private static boolean isReturn(Occasion occasion, Anniversaries.Return it, LocalDate today) {
        return it.day().isAfter(occasion.date())
                || occasion.lastGift().isEmpty()
                || occasion.date().isAfter(today);
    }

    private static Match match(Occasion occasion, Anniversaries.Return it, Gifts gifts, Sight sight) {
        var person = sight.subject().person();
        return new Match(
                it.ripe(),
                it.over(),
                (person == null ? "" : person.id()) + "\n" + occasion.id() + "\n" + it.day(),
                1,
                List.of(gifts.evidence(it.ripe())),
                new Match.About(whom(occasion), occasion.id(), Duration.ofDays(Anniversaries.SAME_TIME_DAYS)));
    }

    private static String whom(Occasion occasion) {
        return occasion.relation() == null ? occasion.id() : occasion.relation();
    }

    /** What was given to whom an occasion is about. */
    private record Gifts(Sight sight, Occasion occasion) {

        /**
         * Whether a return has its gift: given to them from so long before it was time to act that it was meant for this day – by the
         * rule by which gifts of about the same time are one occasion.
         */
        boolean serve(Anniversaries.Return it) {
            var from = LocalDate.ofInstant(it.ripe(), sight.zone()).minusDays(Anniversaries.SAME_TIME_DAYS);
            return given().anyMatch(day -> day.isAfter(from) && !day.isAfter(it.day()));
        }

        private Stream<LocalDate> given() {
            return toThem().filter(it -> !it.lastGift().isEmpty())
                    .flatMap(it -> Stream.concat(
                            Stream.of(it.date()).filter(_ -> !it.equals(occasion)),
                            orders(it).map(Purchase::at).map(at -> LocalDate.ofInstant(at, sight.zone()))));
        }

        /** This occasion, and others of the same person; of whom nothing is known, that is nobody. */
        private Stream<Occasion> toThem() {
            LiveContext context = sight.context();
            return context.occasions().stream()
                    .filter(it -> it.id().equals(occasion.id())
                            || (occasion.relation() != null
                                    && occasion.kind().equals(it.kind())
                                    && occasion.relation().equals(it.relation())));
        }

        private Stream<Purchase> orders(Occasion of) {
            var order = of.lastGift().get("order");
            var item = of.lastGift().get("id");
            return sight.context().purchases().stream()
                    .filter(it -> order != null
                            ? order.equals(it.orderId())
                            : it.gift() && item != null && item.equals(it.item()));
        }

        /** The order of the last gift, if it is remembered; else the occasion itself. */
        Evidence evidence(Instant ripe) {
            return orders(occasion)
                    .max(Comparator.comparing(Purchase::at).thenComparing(Purchase::messageId))
                    .map(it -> new Evidence(it.messageId(), Note.ORDER, it.at(), null, it.name(), 1))
                    .orElseGet(() -> new Evidence(occasion.id(), "occasion", ripe, null, null, 1));
        }
    }
}
