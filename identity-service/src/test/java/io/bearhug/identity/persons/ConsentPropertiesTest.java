package io.bearhug.identity.persons;

import static io.bearhug.identity.Streams.START;
import static io.bearhug.identity.Streams.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Consent;
import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.ConsentFact;
import io.bearhug.identity.facts.Voice;
import io.bearhug.support.identifiers.Namespaces;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds of any words about any addresses, in any order. */
class ConsentPropertiesTest {

    private static final int SEEDS = 5_000;
    private static final Identifier HOME = id("email", "home@x.org");
    private static final Identifier WORK = id("email", "work@x.org");
    private static final Identifier PHONE = id("phone", "+4915112345678");
    private static final Identifier STRANGE = id("email", "somebody@else.org");
    private static final List<Identifier> POINTS = List.of(HOME, WORK, PHONE);
    private static final List<Identifier> SAID_UNDER =
            List.of(id("user_id", "a"), id("user_id", "b"), HOME, WORK, id("anonymous_id", "d"));
    private static final Set<Identifier> NAMES = Set.copyOf(
            Stream.concat(POINTS.stream(), SAID_UNDER.stream()).distinct().toList());

    @Test
    void an_address_may_be_used_if_somebody_said_yes_and_every_no_was_lifted() {
        forEach(said -> POINTS.forEach(point -> assertThat(isPermitted(fold(said), point))
                .as("%s of %s", point, said)
                .isEqualTo(byDefinition(said, point))));
    }

    @Test
    void the_order_of_words_is_nothing() {
        LongStream.range(0, SEEDS).forEach(seed -> {
            List<ConsentFact> said = random(seed, SAID_UNDER);
            List<ConsentFact> shuffled = new ArrayList<>(said);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(fold(shuffled)).as("seed %d", seed).isEqualTo(fold(said));
        });
    }

    @Test
    void when_a_yes_began_to_hold_it_held() {
        forEach(said -> fold(said).stream().filter(Consent::granted).forEach(yes -> {
            assertThat(yes.since()).isNotNull().isBeforeOrEqualTo(yes.at());
            List<Consent> then = fold(said.stream()
                    .filter(it -> !it.at().isAfter(yes.holdsFrom()))
                    .toList());
            assertThat(holds(then, yes.contactPoint()))
                    .as("%s of %s", yes, said)
                    .isTrue();
        }));
    }

    private static boolean holds(List<Consent> decided, @Nullable String point) {
        return POINTS.stream()
                .filter(it -> it.key().equals(point))
                .findFirst()
                .map(it -> isPermitted(decided, it))
                .orElseGet(() -> decided.stream().anyMatch(it -> it.contactPoint() == null && it.granted()));
    }

    @Test
    void a_word_about_one_address_changes_nothing_for_another() {
        forEach(said -> {
            List<Consent> general = fold(said.stream()
                    .filter(it -> it.contactPoint() == null || it.contactPoint().equals(WORK))
                    .toList());
            assertThat(isPermitted(fold(said), WORK)).isEqualTo(isPermitted(general, WORK));
            assertThat(withoutPoints(fold(said))).isEqualTo(withoutPoints(general));
        });
    }

    @Test
    void a_word_about_an_address_of_somebody_else_says_nothing() {
        forEach(said -> {
            List<ConsentFact> more = new ArrayList<>(said);
            more.add(fact(SAID_UNDER.getFirst(), STRANGE, true, 9));
            more.add(fact(SAID_UNDER.getFirst(), STRANGE, false, 10));
            assertThat(fold(more)).isEqualTo(fold(said));
        });
    }

    /** Readers take a general no that is not older than the yes to an address for news that was not weighed yet. */
    @Test
    void a_yes_to_an_address_is_newer_than_every_general_no() {
        forEach(said -> {
            List<Consent> decided = fold(said);
            Instant no = general(decided)
                    .filter(it -> !it.granted())
                    .map(Consent::at)
                    .orElse(Instant.MIN);
            assertThat(decided)
                    .filteredOn(it -> it.contactPoint() != null && it.granted())
                    .allSatisfy(yes -> assertThat(yes.at()).isAfter(no));
        });
    }

    /** Two accounts that turn out to be one person: what either refused stays refused. */
    @Test
    void a_merge_of_equals_never_widens() {
        LongStream.range(0, SEEDS).forEach(seed -> {
            List<ConsentFact> one = byThemselves(random(seed, List.of(id("user_id", "a"))));
            List<ConsentFact> other = byThemselves(random(~seed, List.of(id("user_id", "b"))));
            List<ConsentFact> both = Stream.concat(one.stream(), other.stream()).toList();
            for (Identifier point : POINTS) {
                if (isRefused(fold(one), point) || isRefused(fold(other), point)) {
                    assertThat(isPermitted(fold(both), point))
                            .as("seed %d: %s", seed, point)
                            .isFalse();
                }
            }
        });
    }

    /** Our own people's word outranks every name's. */
    private static List<ConsentFact> byThemselves(List<ConsentFact> said) {
        return said.stream()
                .map(it -> new ConsentFact(
                        it.on(),
                        it.purpose(),
                        it.channel(),
                        it.contactPoint(),
                        it.granted(),
                        false,
                        it.at(),
                        it.source(),
                        it.voice()))
                .toList();
    }

    private interface Property {
        void holdsFor(List<ConsentFact> said);
    }

    private static void forEach(Property property) {
        LongStream.range(0, SEEDS).forEach(seed -> property.holdsFor(random(seed, SAID_UNDER)));
    }

    private static List<Consent> fold(List<ConsentFact> said) {
        return ConsentFold.of(said, Namespaces.defaults(), NAMES);
    }

    /** As readers do: what was decided of the address, else of all. */
    private static Optional<Consent> about(List<Consent> decided, Identifier point) {
        return decided.stream()
                .filter(it -> point.key().equals(it.contactPoint()))
                .findFirst()
                .or(() -> general(decided));
    }

    private static Optional<Consent> general(List<Consent> decided) {
        return decided.stream().filter(it -> it.contactPoint() == null).findFirst();
    }

    private static List<Consent> withoutPoints(List<Consent> decided) {
        return decided.stream().filter(it -> it.contactPoint() == null).toList();
    }

    private static boolean isPermitted(List<Consent> decided, Identifier point) {
        return about(decided, point).filter(Consent::granted).isPresent();
    }

    private static boolean isRefused(List<Consent> decided, Identifier point) {
        return about(decided, point).filter(it -> !it.granted()).isPresent();
    }

    private static boolean byDefinition(List<ConsentFact> said, Identifier point) {
        List<ConsentFact> about = said.stream()
                .filter(it -> it.contactPoint() == null || it.contactPoint().equals(point))
                .toList();
        List<ConsentFact> yes = about.stream().filter(ConsentFact::granted).toList();
        return !yes.isEmpty()
                && about.stream().filter(it -> !it.granted()).allMatch(no -> yes.stream()
                        .anyMatch(it ->
                                it.at().isAfter(no.at()) && (it.on().equals(no.on()) || strength(it) > strength(no))));
    }

    private static int strength(ConsentFact fact) {
        return fact.byUs()
                ? 9
                : switch (fact.on().namespace()) {
                    case "user_id" -> 3;
                    case "email" -> 2;
                    default -> 1;
                };
    }

    private static List<ConsentFact> random(long seed, List<Identifier> under) {
        Random dice = new Random(seed);
        List<ConsentFact> said = new ArrayList<>();
        for (int i = dice.nextInt(7); i > 0; i--) {
            Identifier on = under.get(dice.nextInt(under.size()));
            Identifier point = dice.nextBoolean() ? null : POINTS.get(dice.nextInt(POINTS.size()));
            said.add(fact(on, point, dice.nextBoolean(), dice.nextInt(6)));
        }
        return said;
    }

    private static ConsentFact fact(Identifier on, @Nullable Identifier point, boolean granted, int minute) {
        Instant at = START.plusSeconds(60L * minute);
        boolean byUs = Objects.hash(on, minute) % 5 == 0;
        return new ConsentFact(on, "marketing", null, point, granted, byUs, at, "shop", Voice.RECORDED);
    }
}
