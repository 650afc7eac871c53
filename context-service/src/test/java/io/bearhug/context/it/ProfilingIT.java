package io.bearhug.context.it;

import static io.bearhug.context.it.World.count;
import static io.bearhug.context.it.World.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.context.fold.FragmentState;
import io.bearhug.context.notes.CurrentLens;
import io.bearhug.context.people.Contexts;
import io.bearhug.contracts.Consent;
import io.bearhug.contracts.Person;
import io.bearhug.contracts.catalogue.PurposeDefinition;
import io.bearhug.local.testing.BackingServers;
import io.bearhug.support.clock.VirtualClock;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever may not be remembered beyond their visit is not, neither in answers nor in Redis. */
@QuarkusTest
@WithTestResource(value = BackingServers.class, initArgs = @ResourceArg(name = "servers", value = "redis,kafka,oidc"))
class ProfilingIT {

    private static final Map<String, Object> TEE = Map.of("category", "t-shirts");
    private static final Duration VISIT = Duration.ofMinutes(31);
    private static final Duration WAITS = Duration.ofHours(25);
    private static final String PURPOSE = "recommendations";

    @Inject
    World world;

    @Inject
    VirtualClock clock;

    @Inject
    CurrentLens lens;

    @Inject
    Contexts contexts;

    private final String test = UUID.randomUUID().toString().substring(0, 8);
    private final String laptop = "anonymous_id:laptop-" + test;
    private final String person = "p-" + test;

    @BeforeEach
    void aPurposeIsProfiling() {
        var purpose = new PurposeDefinition(PURPOSE, null, null, PurposeDefinition.Basis.CONSENT, null, true);
        inForce("profiling-" + test, Map.of(PURPOSE, purpose));
        world.awaitWholeStore();
    }

    @AfterEach
    void noneIsAnyMore() {
        inForce("plain-" + test, Map.of());
    }

    private void inForce(String version, Map<String, PurposeDefinition> purposes) {
        world.publishCatalogue(version, 1.2, purposes);
        assertThat(eventually(() -> lens.current().version(), version::equals)).isEqualTo(version);
    }

    @Test
    void whoWasNotAskedIsHelpedNowAndForgottenAfterwards() {
        var first = world.event(laptop, "m1" + test, "Product Viewed", TEE);
        world.send(first);
        world.send(laptop, "m2" + test, "Product Viewed", TEE);
        assertThat(world.eventually(context -> count(context, "Product Viewed") == 2, laptop)
                        .needs())
                .hasSize(1);

        pass(VISIT);

        var context = world.ask(laptop);
        assertThat(context.counts()).isEmpty();
        assertThat(context.needs()).isEmpty();
        assertThat(context.sessions()).isEmpty();

        pass(WAITS);

        assertThat(eventually(() -> stored().notes(), List::isEmpty)).isEmpty();
        assertThat(stored().marks().days()).isEmpty();
        world.send(first);
        world.send(laptop, "m3" + test, "Came Again", Map.of());
        assertThat(world.eventually(it -> count(it, "Came Again") == 1, laptop).counts())
                .as("a second delivery brings nothing back")
                .containsOnlyKeys("Came Again");
    }

    @Test
    void whoSaidYesIsRemembered() {
        var before = clock.instant().minusSeconds(60);
        world.send(someone(1, consent(true, before)));
        world.send(laptop, "m1" + test, "Product Viewed", TEE);
        var _ = world.eventually(
                context -> count(context, "Product Viewed") == 1 && person.equals(context.personId()), laptop);

        pass(VISIT);
        pass(WAITS);
        world.send(laptop, "m2" + test, "Came Again", Map.of());

        var context = world.eventually(it -> count(it, "Came Again") == 1, laptop);
        assertThat(count(context, "Product Viewed")).isEqualTo(1);
        assertThat(stored().notes()).hasSize(2);
    }

    @Test
    void whoTakesItBackIsShownAsInTheirVisitAtOnceAndForgottenADayLater() {
        var before = clock.instant().minus(Duration.ofDays(2));
        world.send(someone(1, consent(true, before)));
        world.send(world.event(laptop, "m1" + test, "Product Viewed", TEE, Duration.ofDays(1)));
        world.send(laptop, "m2" + test, "Came Again", Map.of());
        var _ = world.eventually(
                context -> context.counts().keySet().equals(Set.of("Product Viewed", "Came Again"))
                        && person.equals(context.personId()),
                laptop);

        world.send(someone(2, consent(false, clock.instant())));

        var context = world.eventually(it -> count(it, "Product Viewed") == 0, laptop);
        assertThat(context.counts()).containsOnlyKeys("Came Again");
        assertThat(stored().notes()).as("hidden, not yet forgotten").hasSize(2);

        pass(WAITS);

        assertThat(eventually(() -> stored().notes(), List::isEmpty)).isEmpty();

        world.send(someone(3, consent(true, clock.instant())));
        var again = world.eventually(it -> it.consents().stream().anyMatch(Consent::granted), laptop);
        assertThat(again.counts()).as("a new yes brings nothing back").isEmpty();
    }

    private FragmentState stored() {
        var loaded = contexts.load(Set.of(), Set.of(laptop)).await().atMost(World.PATIENCE);
        return loaded.fragments().getOrDefault(laptop, FragmentState.empty(laptop));
    }

    private void pass(Duration time) {
        var _ = clock.moveTo(clock.instant().plus(time));
    }

    private static Consent consent(boolean granted, Instant at) {
        return new Consent(PURPOSE, null, null, granted, at, "shop", granted ? at : null);
    }

    private Person someone(long version, Consent consent) {
        var plain = world.person(person, version, laptop);
        return new Person(
                plain.id(),
                version,
                plain.at(),
                null,
                false,
                plain.identifiers(),
                plain.fragments(),
                Map.of(),
                List.of(consent),
                List.of(),
                List.of(),
                List.of());
    }
}
