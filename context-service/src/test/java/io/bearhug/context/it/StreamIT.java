package io.bearhug.context.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bearhug.contracts.Person;
import io.bearhug.local.testing.BackingServers;
import io.bearhug.local.testing.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Watching a person. */
@QuarkusTest
@WithTestResource(value = BackingServers.class, initArgs = @ResourceArg(name = "servers", value = "redis,kafka,oidc"))
class StreamIT {

    private static final Map<String, Object> TEE = Map.of("category", "t-shirts", "name", "Plain tee");

    @Inject
    World world;

    private final String test = UUID.randomUUID().toString().substring(0, 8);
    private final String person = "p-" + test;
    private final String laptop = "anonymous_id:laptop-" + test;
    private final String tablet = "anonymous_id:tablet-" + test;

    @Test
    void theNewestStateComesAtOnceAndAfterEachChangeAndNotAgainToWhoHasIt() {
        begin();
        String last;
        try (var stream = listen("agent", null)) {
            assertThat(stream.context(seen(1)).at("/identifiers/0/value").asText())
                    .isEqualTo("laptop-" + test);
            look("m2");
            var _ = stream.context(seen(2));
            world.send(world.person(person, 2, laptop, tablet));
            world.send(tablet, "m3" + test, "Product Viewed", TEE);
            var _ = stream.context(seen(3));
            last = stream.values("id").getLast();
            assertThat(stream.values("event")).containsOnly("context");
            assertThat(stream.values("id")).doesNotHaveDuplicates();
        }
        try (var stream = listen("agent", last)) {
            var _ = World.eventually(stream::lines, lines -> !lines.isEmpty());
            assertThat(stream.lines().getFirst()).startsWith(":");
            look("m4");
            var _ = stream.context(seen(4));
            assertThat(stream.values("id")).hasSize(1).doesNotContain(last);
        }
        try (var stream = listen("agent", last)) {
            var _ = stream.context(seen(4));
        }
    }

    @Test
    void namesAreStarredForThoseWhoMayNotSeeThem() {
        begin();
        try (var stream = listen("viewer", null)) {
            assertThat(stream.context(seen(1)).at("/identifiers/0/value").asText())
                    .isEqualTo("***");
        }
    }

    @Test
    void itGoesOnWithTheSurvivorOfAMergeAndEndsWhenThatOneIsErased() {
        begin();
        var survivor = "s-" + test;
        try (var stream = listen("admin", null)) {
            var _ = stream.context(seen(1));
            world.send(world.person(survivor, 1, laptop, tablet));
            world.send(nobody(person, 2, survivor, false));
            var _ = stream.context(it -> it.path("personId").asText().equals(survivor));
            world.send(tablet, "m2" + test, "Product Viewed", TEE);
            var _ = stream.context(seen(2));
            world.send(nobody(survivor, 2, null, true));
            stream.awaitEnd();
            assertThat(stream.values("event").getLast()).isEqualTo("end");
            assertThat(stream.values("data").getLast()).isEqualTo("{\"reason\":\"erased\"}");
        }
        try (var stream = listen("admin", null)) {
            assertThat(stream.status()).isEqualTo(404);
        }
    }

    @Test
    void nobodyIsNotFoundAndStreamsAreBoundedPerCaller() {
        try (var stream = Listener.to(person, Tokens.forClient("channel"), null)) {
            assertThat(stream.status()).isEqualTo(403);
        }
        try (var stream = listen("admin", null)) {
            assertThat(stream.status()).isEqualTo(404);
        }
        begin();
        var open = new ArrayList<Listener>();
        try {
            for (int i = 0; i < 20; i++) {
                open.add(listen("approver", null));
            }
            var _ = World.eventually(
                    () -> open.stream().filter(Listener::isOpen).count(), count -> count == 20);
            try (var refused = listen("approver", null)) {
                assertThat(refused.status()).isEqualTo(429);
                assertThat(String.join("", refused.lines())).contains("too-many-requests");
            }
            try (var other = listen("agent", null)) {
                var _ = other.context(seen(1));
            }
        } finally {
            open.forEach(Listener::close);
        }
        var _ = World.eventually(this::opensAgain, isOpen -> isOpen);
    }

    private boolean opensAgain() {
        try (var stream = listen("approver", null)) {
            var _ = World.eventually(stream::lines, lines -> !lines.isEmpty());
            return stream.values("event").contains("context");
        }
    }

    private void begin() {
        look("m1");
        world.send(world.person(person, 1, laptop));
        var _ = world.eventually(
                context -> person.equals(context.personId()) && World.count(context, "Product Viewed") == 1, laptop);
    }

    private void look(String id) {
        world.send(laptop, id + test, "Product Viewed", TEE);
    }

    private Listener listen(String user, @Nullable String lastEventId) {
        return Listener.to(person, Tokens.forUser(user), lastEventId);
    }

    private static Predicate<JsonNode> seen(long times) {
        return it -> it.at("/counts/Product Viewed/total").asLong() == times;
    }

    private Person nobody(String id, long version, @Nullable String redirect, boolean erased) {
        return new Person(
                id,
                version,
                world.now(),
                redirect,
                erased,
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
