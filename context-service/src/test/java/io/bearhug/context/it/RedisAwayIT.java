package io.bearhug.context.it;

import static io.bearhug.context.it.World.count;
import static io.bearhug.context.it.World.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.context.notes.CurrentLens;
import io.bearhug.local.testing.BackingServers;
import io.bearhug.local.testing.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Redis goes away and comes back. */
@QuarkusTest
@WithTestResource(value = BackingServers.class, initArgs = @ResourceArg(name = "servers", value = "redis,kafka,oidc"))
@WithTestResource(RedisDoor.class)
class RedisAwayIT {

    @Inject
    World world;

    @Inject
    CurrentLens lens;

    private final String laptop = "anonymous_id:laptop-" + UUID.randomUUID();

    @AfterEach
    void redisIsBack() {
        RedisDoor.open();
    }

    @Test
    void answersGoOnDegradedAndNothingIsLost() {
        assertThat(eventually(() -> lens.current().catalogue().needs(), needs -> !needs.isEmpty()))
                .isNotEmpty();
        world.send(laptop, "m1", "Product Viewed", Map.of("category", "t-shirts"));
        var _ = world.eventually(it -> count(it, "Product Viewed") == 1, laptop);

        RedisDoor.shut();
        world.send(laptop, "m2", "Product Viewed", Map.of("category", "t-shirts"));
        var inline = World.query(
                List.of(Map.of("event", "Product Viewed", "properties", Map.of("category", "t-shirts"))), laptop);
        var answer = World.context(World.askAs(Tokens.forClient("decision-service"), inline));

        assertThat(answer.freshness().degraded()).containsExactly("redis");
        assertThat(answer.needs()).hasSize(1);

        RedisDoor.open();
        var after =
                world.eventually(it -> it.freshness().degraded().isEmpty() && count(it, "Product Viewed") == 2, laptop);
        assertThat(after.freshness().degraded()).isEmpty();
    }
}
