package io.bearhug.identity.persons;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Person;
import io.bearhug.contracts.Trait;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CalledTest {

    static List<Arguments> names() {
        return List.of(
                Arguments.of(Map.of(), List.of()),
                Arguments.of(Map.of("city", "Ulm"), List.of()),
                Arguments.of(Map.of("name", "Ann Müller"), List.of("ann müller")),
                Arguments.of(Map.of("name", " \t ", "firstName", "\0"), List.of()),
                Arguments.of(Map.of("name", "ANN\u00a0 \n von  Ulm "), List.of("ann von ulm")),
                Arguments.of(Map.of("firstName", "An\0n"), List.of("ann")),
                Arguments.of(Map.of("firstName", "Ann", "lastName", "Miller"), List.of("ann", "ann miller", "miller")),
                Arguments.of(
                        Map.of("name", "Dr. Ann Miller", "firstName", "Ann", "lastName", "Miller"),
                        List.of("ann", "ann miller", "dr. ann miller", "miller")),
                Arguments.of(
                        Map.of("name", "Ann Miller", "firstName", "ann", "lastName", "MILLER"),
                        List.of("ann", "ann miller", "miller")),
                Arguments.of(Map.of("name", 7, "lastName", List.of("Miller")), List.of()),
                Arguments.of(Map.of("name", "😀".repeat(101)), List.of("😀".repeat(100))));
    }

    @ParameterizedTest
    @MethodSource("names")
    void people_are_found_by_what_they_are_called(Map<String, Object> traits, List<String> called) {
        assertThat(Called.by(person(null, false, traits))).containsExactlyElementsOf(called);
    }

    @Test
    void who_redirects_or_was_forgotten_is_called_nothing() {
        Map<String, Object> traits = Map.of("name", "Ann");
        assertThat(Called.by(person("somebody-else", false, traits))).isEmpty();
        assertThat(Called.by(person(null, true, traits))).isEmpty();
    }

    private static Person person(@Nullable String redirectTo, boolean erased, Map<String, Object> traits) {
        Map<String, Trait> told = traits.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        trait -> new Trait(
                                trait.getValue(), Trait.Kind.STATED, "shop", Instant.EPOCH, List.of(), null)));
        return new Person(
                "p",
                1,
                Instant.EPOCH,
                redirectTo,
                erased,
                List.of(),
                List.of(),
                told,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
