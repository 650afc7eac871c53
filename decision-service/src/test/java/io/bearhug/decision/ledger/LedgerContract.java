package io.bearhug.decision.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.bearhug.contracts.Decision;
import io.bearhug.contracts.Decision.Group;
import io.bearhug.contracts.Outcome;
import io.bearhug.contracts.catalogue.ActionDefinition.ContactClass;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every ledger must do; run against the one in memory and the one in Redis. */
public abstract class LedgerContract {

    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Limit THREE_A_WEEK = limit(3, "tip", null, null, null);

    private final String fragment = "user_id:" + UUID.randomUUID();

    /** The ledger under test. */
    protected abstract Ledger ledger();

    @Test
    void keepsWhatItGranted() {
        assertThat(reserve("d1", NOW, THREE_A_WEEK)).isInstanceOf(Grant.Granted.class);

        assertThat(read().contacts()).containsExactly(contact("d1", NOW));
        assertThat(await(ledger().find(id("d1"))))
                .hasValueSatisfying(it -> assertThat(it.decision().decisionId()).isEqualTo(id("d1")));
    }

    @Test
    void remembersWhichItemsWereShown() {
        var showing = showing(contact("d1", NOW), List.of("tee-01", "tee-02"));
        granted(await(ledger().reserve(record("d1"), List.of(new Reservation(showing, List.of())), List.of(), NOW)));
        granted(reserve("d2", NOW, limit(9, "tip", null, null, null)));

        write("d1", NOW.plusSeconds(5), Contact.State.CONFIRMED);
        write("d2", NOW.plusSeconds(5), Contact.State.CONFIRMED);
        var late = showing(contact("d3", NOW), List.of("tee-03"));
        await(ledger().write(fragment, new LedgerChange(late, null)));

        assertThat(read().contacts())
                .extracting(Contact::decisionId, Contact::items)
                .containsExactlyInAnyOrder(
                        tuple(id("d1"), List.of("tee-01", "tee-02")),
                        tuple(id("d2"), List.of()),
                        tuple(id("d3"), List.of("tee-03")));
    }

    private static Contact showing(Contact it, List<String> items) {
        return new Contact(
                it.decisionId(),
                it.placement(),
                it.action(),
                it.contactClass(),
                it.channel(),
                it.purpose(),
                it.at(),
                it.lease(),
                it.state(),
                items);
    }

    @Test
    void theSameDecisionIsReservedOnce() {
        var first = reserve("d1", NOW, THREE_A_WEEK);
        var second = reserve("d1", NOW.plusSeconds(1), THREE_A_WEEK);

        assertThat(first).isInstanceOf(Grant.Granted.class);
        assertThat(second).isInstanceOfSatisfying(Grant.Existing.class, it -> assertThat(
                        it.decided().fingerprint())
                .isEqualTo("f-d1"));
        assertThat(read().contacts()).hasSize(1);
    }

    @Test
    void refusesWhatDoesNotFitAndSaysWhenItWill() {
        IntStream.range(0, 3).forEach(i -> granted(reserve("d" + i, NOW.plusSeconds(i), THREE_A_WEEK)));

        var refused = reserve("d9", NOW.plusSeconds(9), THREE_A_WEEK);

        assertThat(refused).isInstanceOfSatisfying(Grant.Refused.class, it -> assertThat(it.refusals())
                .containsExactly(new Refusal("home", "tip", THREE_A_WEEK, NOW.plus(Duration.ofDays(7)))));
        assertThat(await(ledger().find(id("d9")))).isEmpty();
    }

    @Test
    void forgetsWhatIsOldAndWhatItIsTold() {
        granted(reserve("d1", NOW, THREE_A_WEEK));
        granted(reserve("d2", NOW.plusSeconds(1), THREE_A_WEEK));
        granted(reserve("d3", NOW.plusSeconds(2), THREE_A_WEEK));

        await(ledger().forget(fragment, List.of(id("d3")), NOW));

        assertThat(read().contacts()).containsExactly(contact("d2", NOW.plusSeconds(1)));
        assertThat(await(ledger().find(id("d3")))).isEmpty();
        assertThat(await(ledger().find(id("d2")))).isPresent();
    }

    @Test
    void allOrNothing() {
        var fits = new Reservation(contact("d1", NOW), List.of(THREE_A_WEEK));
        var never = new Reservation(contact("d1", NOW), List.of(limit(0, null, null, null, null)));

        var grant = await(ledger().reserve(record("d1"), List.of(fits, never), List.of(), NOW));

        assertThat(grant).isInstanceOf(Grant.Refused.class);
        assertThat(read().contacts()).isEmpty();
    }

    @Test
    void countsOverAllFragmentsOfThePerson() {
        var other = "anonymous_id:" + UUID.randomUUID();
        var there = record("d0", other);
        var contact = contact("d0", NOW);
        granted(await(ledger().reserve(there, List.of(new Reservation(contact, List.of())), List.of(), NOW)));

        var once = new Reservation(contact("d1", NOW), List.of(limit(1, null, null, null, null)));

        assertThat(await(ledger().reserve(record("d1"), List.of(once), List.of(other), NOW)))
                .isInstanceOf(Grant.Refused.class);
        assertThat(await(ledger().reserve(record("d1"), List.of(once), List.of(), NOW)))
                .isInstanceOf(Grant.Granted.class);
    }

    @Test
    void capsCountOnlyWhatTheyName() {
        granted(reserve("d1", NOW, THREE_A_WEEK));

        assertThat(reserve("d2", NOW, limit(1, "other", null, null, null))).isInstanceOf(Grant.Granted.class);
        assertThat(reserve("d3", NOW, limit(1, null, ContactClass.SERVICE, null, null)))
                .isInstanceOf(Grant.Granted.class);
        assertThat(reserve("d4", NOW, limit(1, null, null, "app", null))).isInstanceOf(Grant.Granted.class);
        assertThat(reserve("d5", NOW, limit(1, null, null, null, "news"))).isInstanceOf(Grant.Granted.class);
        assertThat(reserve("d6", NOW, limit(1, null, ContactClass.MARKETING, "web", "recommendations")))
                .isInstanceOf(Grant.Refused.class);
    }

    @Test
    void anUnconfirmedReservationEndsWithItsLease() {
        granted(reserve("d1", NOW, limit(1, null, null, null, null)));

        assertThat(reserve("d2", NOW.plus(LEASE), limit(1, null, null, null, null)))
                .isInstanceOf(Grant.Granted.class);
    }

    @Test
    void aConfirmedOneCountsFromWhenItWasSeen() {
        granted(reserve("d1", NOW, limit(1, null, null, null, null)));
        var seen = NOW.plusSeconds(60);

        write("d1", seen, Contact.State.CONFIRMED);
        write("d1", seen.plusSeconds(60), Contact.State.CONFIRMED);
        write("d1", seen.plusSeconds(90), Contact.State.RELEASED);

        var refused = reserve("d2", NOW.plus(Duration.ofDays(1)), limit(1, null, null, null, null));
        assertThat(refused).isInstanceOfSatisfying(Grant.Refused.class, it -> assertThat(
                        it.refusals().getFirst().freeAt())
                .isEqualTo(seen.plus(Duration.ofDays(7))));
    }

    @Test
    void aReleasedOneCountsNoMore() {
        granted(reserve("d1", NOW, limit(1, null, null, null, null)));

        write("d1", NOW.plusSeconds(1), Contact.State.RELEASED);

        assertThat(reserve("d2", NOW.plusSeconds(2), limit(1, null, null, null, null)))
                .isInstanceOf(Grant.Granted.class);
    }

    @Test
    void aLateSightOfWhatHadBeenGivenUpCounts() {
        granted(reserve("d1", NOW, limit(1, null, null, null, null)));
        write("d1", NOW.plusSeconds(1), Contact.State.RELEASED);

        write("d1", NOW.plusSeconds(5), Contact.State.CONFIRMED);

        assertThat(reserve("d2", NOW.plusSeconds(9), limit(1, null, null, null, null)))
                .isInstanceOf(Grant.Refused.class);
    }

    @Test
    void aWithdrawnDecisionLeavesNoContact() {
        granted(reserve("d1", NOW, THREE_A_WEEK));
        var reservation = new Reservation(contact("d1", NOW), List.of());

        await(ledger().withdraw(new DecisionRecord("silent", record("d1").decision()), List.of(reservation)));

        assertThat(read().contacts()).isEmpty();
        assertThat(await(ledger().find(id("d1"))))
                .hasValueSatisfying(it -> assertThat(it.fingerprint()).isEqualTo("silent"));
    }

    @Test
    void theNewestReactionOfATypeStays() {
        var newer = new Reaction("tip", Outcome.Type.DISMISSED, NOW.plusSeconds(5), "d2");
        var older = new Reaction("tip", Outcome.Type.DISMISSED, NOW, "d1");
        var accepted = new Reaction("tip", Outcome.Type.ACCEPTED, NOW, "d1");

        List.of(newer, older, accepted).forEach(it -> await(ledger().write(fragment, new LedgerChange(null, it))));

        assertThat(read().reactions()).containsExactlyInAnyOrder(newer, accepted);
    }

    @Test
    void neverOneTooManyHoweverManyAskAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asking = IntStream.range(0, 100)
                    .<Callable<Grant>>mapToObj(i -> () -> reserve("p" + i, NOW, THREE_A_WEEK))
                    .toList();
            var grants =
                    threads.invokeAll(asking).stream().map(Future::resultNow).toList();

            assertThat(grants).filteredOn(Grant.Granted.class::isInstance).hasSize(3);
            assertThat(grants).filteredOn(Grant.Refused.class::isInstance).hasSize(97);
        }
        assertThat(read().contacts()).hasSize(3);
    }

    private static Limit limit(
            int max,
            @Nullable String action,
            @Nullable ContactClass contactClass,
            @Nullable String channel,
            @Nullable String purpose) {
        return new Limit(max, Duration.ofDays(7), action, contactClass, channel, purpose);
    }

    private Grant reserve(String decision, Instant at, Limit limit) {
        var reservation = new Reservation(contact(decision, at), List.of(limit));
        return await(ledger().reserve(record(decision), List.of(reservation), List.of(), at));
    }

    private static void granted(Grant grant) {
        assertThat(grant).isInstanceOf(Grant.Granted.class);
    }

    private void write(String decision, Instant at, Contact.State state) {
        var next = contact(decision, at).moved(at, at, state);
        await(ledger().write(fragment, new LedgerChange(next, null)));
    }

    private LedgerView read() {
        return await(ledger().read(List.of(fragment)));
    }

    /** Ids are unique per test, since the real ledger outlives it. */
    private String id(String decision) {
        return decision + "@" + fragment;
    }

    private Contact contact(String decision, Instant when) {
        return new Contact(
                id(decision),
                "home",
                "tip",
                ContactClass.MARKETING,
                "web",
                "recommendations",
                when,
                when.plus(LEASE),
                Contact.State.RESERVED,
                List.of());
    }

    private DecisionRecord record(String decision) {
        return record(decision, fragment);
    }

    private DecisionRecord record(String decision, String of) {
        return new DecisionRecord(
                "f-" + decision,
                new Decision(
                        id(decision),
                        decision,
                        "test",
                        null,
                        of,
                        List.of(),
                        NOW,
                        "web",
                        "live",
                        "v1",
                        Map.of(),
                        List.of(),
                        new Group(false, Map.of()),
                        List.of(),
                        null));
    }

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(Duration.ofSeconds(10));
    }
}
