package io.bearhug.context.it;

import static io.bearhug.context.it.World.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.context.notes.CurrentLens;
import io.bearhug.contracts.Erasure;
import io.bearhug.contracts.Json;
import io.bearhug.contracts.Moment;
import io.bearhug.contracts.Occasion;
import io.bearhug.contracts.Person;
import io.bearhug.contracts.Topic;
import io.bearhug.contracts.Trait;
import io.bearhug.contracts.catalogue.MomentDefinition;
import io.bearhug.local.testing.BackingServers;
import io.bearhug.support.clock.VirtualClock;
import io.bearhug.support.security.Pseudonyms;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes because time passes, for people of whom nothing is heard. */
@QuarkusTest
@WithTestResource(value = BackingServers.class, initArgs = @ResourceArg(name = "servers", value = "redis,kafka,oidc"))
class CalendarIT {

    @Inject
    World world;

    @Inject
    VirtualClock clock;

    @Inject
    CurrentLens lens;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    ReactiveRedisDataSource redis;

    private final String test = UUID.randomUUID().toString().substring(0, 8);
    private final String giver = "giver-" + test;
    private final String name = "user_id:giver-" + test;
    private final String friend = "friend-" + test;
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void theCatalogueIsThere() {
        today = LocalDate.ofInstant(world.now(), ZoneOffset.UTC);
        publish(
                moment("gift-anniversary", "{'occasion':'gift','before':'P14D'}", Duration.ofDays(300)),
                moment("birthday", "{'trait':'birthDate','before':'P0D'}", null));
    }

    @Test
    void an_anniversary_is_remembered_once_a_year_later_and_not_where_the_gift_is_bought() {
        world.send(giving(1, Map.of("name", "Diaper bag", "order", "o1" + test)));
        long ahead = instant(today.plusYears(1).minusDays(14));
        assertThat(eventually(() -> calendar(giver), due -> due == ahead)).isEqualTo(ahead);

        moveTo(today.plusYears(1).minusDays(16));
        celebrate("first");
        assertThat(momentsOf(giver)).isEmpty();

        moveTo(today.plusYears(1).minusDays(13));
        assertThat(eventually(() -> momentsOf(giver), it -> !it.isEmpty()))
                .singleElement()
                .satisfies(moment -> {
                    assertThat(moment.definition()).isEqualTo("gift-anniversary");
                    assertThat(moment.occasion()).isEqualTo("o-" + test);
                    assertThat(moment.evidence()).isNotEmpty();
                    assertThat(moment.identifiers()).contains(World.identifier(name));
                });
        world.send(giving(2, Map.of("name", "Diaper bag", "order", "o1" + test)));
        moveTo(today.plusYears(1).minusDays(3));
        celebrate("second");
        assertThat(momentsOf(giver)).as("no second reminder").hasSize(1);

        moveTo(today.plusYears(2).minusDays(20));
        world.send(
                name,
                "o2" + test,
                "Order Completed",
                Map.of("order_id", "o2" + test, "gift_wrap", true, "name", "Scarf"));
        var _ = world.eventually(context -> World.count(context, "Order Completed") == 1, name);
        world.send(giving(3, Map.of("name", "Scarf", "order", "o2" + test)));
        var _ = world.eventually(
                context -> context.occasions().getFirst().lastGift().containsValue("Scarf"), name);
        moveTo(today.plusYears(2).minusDays(10));
        celebrate("third");
        assertThat(momentsOf(giver)).as("no reminder after the order").hasSize(1);

        moveTo(today.plusYears(3).minusDays(13));
        assertThat(eventually(() -> momentsOf(giver), it -> it.size() > 1)).hasSize(2);
    }

    @Test
    void at_a_time_for_those_known_before_anybody_thought_of_it() {
        world.send(from("de-" + test, "DE"));
        world.send(from("fr-" + test, "FR"));
        var _ = world.eventually(context -> context.personId() != null, "user_id:fr-" + test);
        var at = world.now().plus(Duration.ofDays(3)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);

        publish(moment("terms-change", "{'at':'" + at + "','who':'person.country == \\\"DE\\\"'}", null));

        var _ = eventually(() -> calendar("de-" + test), it -> it == at.toEpochMilli());
        var _ = eventually(() -> calendar("fr-" + test), it -> it == at.toEpochMilli());
        var _ = clock.moveTo(at.plus(Duration.ofMinutes(1)));
        assertThat(eventually(() -> momentsOf("de-" + test), it -> !it.isEmpty()))
                .singleElement()
                .matches(moment -> moment.definition().equals("terms-change"));
        var _ = eventually(() -> calendar("fr-" + test), it -> it == 0);
        assertThat(momentsOf("fr-" + test)).isEmpty();
        assertThat(momentsOf("de-" + test)).hasSize(1);
    }

    @Test
    void two_who_turn_out_to_be_one_have_one_birthday() {
        var born = today.plusDays(2).minusYears(28);
        world.send(born("one-" + test, 1, born, List.of(), "user_id:one-" + test));
        moveTo(today.plusDays(2));
        var _ = eventually(() -> momentsOf("one-" + test), it -> it.size() == 1);

        world.send(redirect("one-" + test, "two-" + test));
        world.send(born("two-" + test, 1, born, List.of("one-" + test), "user_id:two-" + test, "user_id:one-" + test));
        var _ = eventually(() -> calendar("two-" + test), this::isFarAhead);

        assertThat(momentsOf("two-" + test)).isEmpty();
        assertThat(eventually(() -> calendar("one-" + test), it -> it == 0)).isZero();
    }

    @Test
    void who_is_forgotten_has_no_calendar() {
        world.send(giving(1, Map.of()));
        var _ = eventually(() -> calendar(giver), this::isFarAhead);
        var erasure = new Erasure(
                UUID.randomUUID().toString(), giver, List.of(), List.copyOf(pseudonyms.all(name)), world.now());

        world.publisher
                .publish(Topic.ERASURES, giver, Erasure.TYPE, erasure.id(), erasure)
                .await()
                .atMost(World.PATIENCE);

        assertThat(eventually(() -> calendar(giver), calendar -> calendar == 0)).isZero();
        moveTo(today.plusYears(1).minusDays(13));
        celebrate("after");
        assertThat(momentsOf(giver)).isEmpty();
    }

    /** Somebody else's birthday, made due last: when it is said, everything due before was looked at. */
    private void celebrate(String which) {
        var day = LocalDate.ofInstant(world.now(), ZoneOffset.UTC);
        var id = friend + "-" + which;
        world.send(born(id, 1, day.minusYears(20), List.of(), "user_id:" + id));
        assertThat(eventually(() -> momentsOf(id), it -> !it.isEmpty())).hasSize(1);
    }

    private Person giving(long version, Map<String, Object> lastGift) {
        var person = world.person(giver, version, name);
        var occasion = new Occasion("o-" + test, "gift", "r-" + test, today, lastGift, Map.of());
        return with(person, Map.of(), List.of(occasion), List.of());
    }

    private Person from(String id, String country) {
        return with(world.person(id, 1, "user_id:" + id), Map.of("country", country), List.of(), List.of());
    }

    private Person born(String id, long version, LocalDate day, List<String> mergedFrom, String... keys) {
        return with(world.person(id, version, keys), Map.of("birthDate", day.toString()), List.of(), mergedFrom);
    }

    private Person redirect(String id, String survivor) {
        var now = world.now();
        return new Person(
                id, 2, now, survivor, false, List.of(), List.of(), Map.of(), List.of(), List.of(), List.of(),
                List.of());
    }

    private static Person with(
            Person person, Map<String, Object> traits, List<Occasion> occasions, List<String> mergedFrom) {
        var known = new java.util.HashMap<String, Trait>();
        traits.forEach((trait, value) ->
                known.put(trait, new Trait(value, Trait.Kind.STATED, "store", person.at(), List.of(), null)));
        return new Person(
                person.id(),
                person.version(),
                person.at(),
                null,
                false,
                person.identifiers(),
                person.fragments(),
                known,
                List.of(),
                List.of(),
                occasions,
                mergedFrom);
    }

    private void publish(MomentDefinition... moments) {
        var version = "calendar-" + UUID.randomUUID();
        world.publishCatalogue(version, 1.2, moments);
        var _ = eventually(() -> lens.current().version(), it -> it.equals(version));
    }

    private static MomentDefinition moment(
            String id, String when, @org.jspecify.annotations.Nullable Duration cooldown) {
        try {
            var pattern = Json.mapper().readValue(when.replace('\'', '"'), MomentDefinition.When.class);
            return new MomentDefinition(id, pattern, cooldown);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void moveTo(LocalDate day) {
        var _ = clock.moveTo(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    private static long instant(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    /** When somebody's calendar is due, in milliseconds; 0 if they have none. */
    private long calendar(String person) {
        var prefix = ConfigProvider.getConfig().getValue("bearhug.redis.prefix", String.class);
        var score = redis.execute("ZSCORE", prefix + "timers", "\0" + person)
                .await()
                .atMost(World.PATIENCE);
        return score == null ? 0 : Double.valueOf(score.toString()).longValue();
    }

    private boolean isFarAhead(long due) {
        return due > world.now().plus(Duration.ofDays(1)).toEpochMilli();
    }

    private List<Moment> momentsOf(String person) {
        return world.moments.stream().filter(it -> person.equals(it.personId())).toList();
    }
}
