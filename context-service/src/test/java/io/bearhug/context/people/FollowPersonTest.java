package io.bearhug.context.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.context.Facts;
import io.bearhug.contracts.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Of what is said about a person at once, the newest says it all. */
class FollowPersonTest {

    @Test
    void theNewestOfEachPersonIsTaken() {
        var said = List.of(person("ann", 2), person("bob", 7), person("ann", 3), person("bob", 6));

        assertThat(FollowPerson.newest(said)).containsExactly(person("ann", 3), person("bob", 7));
    }

    private static Person person(String id, long version) {
        return new Person(
                id, version, Facts.NOW, null, false, List.of(), List.of(), Map.of(), List.of(), List.of(), List.of(),
                List.of());
    }
}
