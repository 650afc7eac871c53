package io.bearhug.benchmarks.load.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class EventsTest {

    private final Crowd crowd = new Crowd("bword", 10);
    private final Events events = new Events(crowd);

    @Test
    void aBatchIsJsonWithEveryEventOnce() throws JsonProcessingException {
        JsonNode batch = read(Events.batch(20, 3, events::lookOfVisitor)).path("batch");

        assertThat(batch).hasSize(3);
        assertThat(batch.path(1).path("messageId").asText()).isEqualTo(crowd.id("v", 21));
        assertThat(batch.path(1).path("anonymousId").asText()).isEqualTo(crowd.device(1));
        assertThat(batch.path(1).at("/context/page/path").asText()).isEqualTo("/tees/plain");
        assertThat(batch.path(1).has("userId")).isFalse();
    }

    @Test
    void whoSignsInAgreesAndHasAProvenAddress() throws JsonProcessingException {
        JsonNode event = read(events.signIn(4));

        assertThat(event.path("userId").asText()).isEqualTo(crowd.userId(4));
        assertThat(event.at("/traits/email").asText()).isEqualTo(crowd.email(4));
        assertThat(event.at("/traits/emailVerified").asBoolean()).isTrue();
        assertThat(event.at("/context/consent/categoryPreferences/recommendations")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void allEventsAreEquallyLong() {
        assertThat(events.lookOfVisitor(1)).hasSameSizeAs(events.lookOfVisitor(8_999_999));
    }

    @Test
    void aCookieGetsNewNamesWithEachEvent() throws JsonProcessingException {
        JsonNode first = read(events.names(0, 19)).at("/context/identifiers");
        JsonNode second = read(events.names(1, 19)).at("/context/identifiers");

        assertThat(first).hasSize(19);
        assertThat(first.path(18).path("namespace").asText()).isEqualTo("email");
        assertThat(second).doesNotContainAnyElementsOf(first);
    }

    @Test
    void whoBuysBuysATShirt() throws JsonProcessingException {
        assertThat(read(events.order("k", 1, 1))
                        .at("/properties/products/0/category")
                        .asText())
                .isEqualTo("t-shirts");
    }

    @Test
    void anAccountTellsWhoseItIs() {
        assertThat(crowd.personOf(crowd.userId(7))).isEqualTo(7);
        assertThat(crowd.personOf(crowd.device(7))).isEqualTo(-1);
        assertThat(crowd.personOf(new Crowd("other", 10).userId(7))).isEqualTo(-1);
        assertThat(crowd.personOf(new Crowd("bword", 99).userId(12))).isEqualTo(-1);
        assertThat(crowd.personOf("")).isEqualTo(-1);
    }

    @Test
    void noTwoRunsShareAName() {
        assertThat(Crowd.fresh(1).word()).isNotEqualTo(Crowd.fresh(1).word());
    }

    private static JsonNode read(String json) throws JsonProcessingException {
        return JsonMapper.builder().build().readTree(json);
    }
}
