package io.bearhug.identity.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Event;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Trust;
import io.bearhug.identity.Streams;
import io.bearhug.identity.facts.EventFacts;
import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.graph.GraphSettings;
import io.bearhug.identity.persons.Region;
import io.bearhug.identity.persons.RegionChange;
import io.bearhug.identity.persons.Regions;
import io.bearhug.identity.persons.ResolveFacts;
import io.bearhug.local.testing.TestServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However much is told of one name, a bounded part of it is read for what is told next. */
@QuarkusTest
@RealServers
class BoundsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int NAMES = 3_000;
    private static final int AT_ONCE = 200;
    private static final int SAYINGS = 300;

    @Inject
    ResolveFacts resolve;

    @Inject
    Regions regions;

    @Inject
    EventFacts reader;

    @Inject
    GraphSettings settings;

    private final String word = TestServers.randomWord();

    @Test
    void thousands_of_names_on_one_cookie_are_read_as_few() {
        for (int from = 0; from < NAMES; from += AT_ONCE) {
            resolve(IntStream.range(from, from + AT_ONCE).mapToObj(this::mail).toList());
        }

        Region region = regions.read(Set.of(Streams.id("cookie", word))).await().atMost(PATIENCE);
        RegionChange next = resolve(List.of(mail(NAMES)));

        assertThat(region.facts().nodes()).hasSizeLessThanOrEqualTo(settings.maxLinks() + 1);
        assertThat(region.facts().links()).hasSizeLessThanOrEqualTo(4 * settings.maxLinks());
        assertThat(next.regions().stream().mapToInt(Set::size).sum()).isLessThanOrEqualTo(settings.maxLinks() + 2);
    }

    @Test
    void what_one_person_said_hundreds_of_times_is_read_once() {
        Identifier user = Streams.id("user_id", word);
        for (int i = 0; i < SAYINGS; i++) {
            resolve(List.of(saying(i)));
        }

        Region region = regions.read(Set.of(user)).await().atMost(PATIENCE);

        assertThat(region.facts().traits().values())
                .singleElement()
                .extracting("value")
                .isEqualTo("M" + (SAYINGS - 1));
        assertThat(region.facts().consents()).hasSize(1);
    }

    private RegionChange resolve(List<Event> events) {
        Facts facts = events.stream().map(reader::of).reduce(Facts.NONE, Facts::join);
        return resolve.resolve(facts).await().atMost(PATIENCE);
    }

    private Event mail(int number) {
        return Streams.event(
                word + number,
                Event.Type.TRACK,
                Trust.SERVER,
                Streams.START.plusSeconds(number * 60L),
                Streams.own("cookie", word),
                Streams.own("email", word + number + "@bounds.example"));
    }

    private Event saying(int number) {
        return Streams.event(
                word + "-s" + number,
                Event.Type.IDENTIFY,
                Trust.SERVER,
                Streams.START.plusSeconds(number),
                List.of(Streams.own("user_id", word)),
                Map.of("size", "M" + number),
                Map.of("marketing", true));
    }
}
