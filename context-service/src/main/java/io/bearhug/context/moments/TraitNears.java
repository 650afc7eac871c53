package io.bearhug.context.moments;

import io.bearhug.contracts.Evidence;
import io.bearhug.contracts.Trait;
import io.bearhug.contracts.catalogue.MomentDefinition;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date among what is known of somebody comes round. The evidence names the trait, not its value.
 *
 * @param trait id
 * @param before how long before it
 */
record TraitNears(String trait, Period before) implements Pattern.OfDates {

    private static final int DAY = "2000-01-01".length();

    static Optional<TraitNears> of(MomentDefinition definition) {
        var before = definition.when().before();
        return Optional.ofNullable(definition.when().trait())
                .map(trait -> new TraitNears(trait, before == null ? Period.ZERO : before));
    }

    @Override
    public List<Match> matches(Sight sight) {
        return day(sight.context().profile().traits().get(trait))
                .map(day -> new Anniversaries(day, before, sight.zone(), sight.keepsFor()))
                .map(it -> it.around(sight.now()))
                .orElse(List.of())
                .stream()
                .map(it -> match(it, sight))
                .toList();
    }

    private Match match(Anniversaries.Return it, Sight sight) {
        var person = sight.subject().person();
        return new Match(
                it.ripe(),
                it.over(),
                (person == null ? "" : person.id()) + "\n" + it.day(),
                1,
                List.of(new Evidence(trait, "trait", it.ripe(), null, null, 1)),
                new Match.About("", null, Duration.ofDays(Anniversaries.SAME_TIME_DAYS)));
    }

    /** A date, or the date of a time. */
    private static Optional<LocalDate> day(@Nullable Trait known) {
        try {
            return known != null && known.value() instanceof String text && text.length() >= DAY
                    ? Optional.of(LocalDate.parse(text.substring(0, DAY)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
