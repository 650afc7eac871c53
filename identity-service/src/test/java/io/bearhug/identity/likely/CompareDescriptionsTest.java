package io.bearhug.identity.likely;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Identifier;
import io.bearhug.matching.person.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompareDescriptionsTest {

    private static final List<String> GIVEN =
            List.of("Ada", "Boris", "Clara", "Dimitri", "Edith", "Farid", "Greta", "Henrik", "Ines", "Jonas");
    private static final List<String> FAMILY =
            List.of("Abel", "Brunner", "Castell", "Dvorak", "Eklund", "Faber", "Gruber", "Hansen", "Ivanov", "Jensen");

    @Test
    void finds_those_who_told_nearly_the_same_and_leaves_the_others_alone() {
        List<Description> all = new ArrayList<>();
        IntStream.range(0, 100).forEach(i -> all.add(told("u-" + i, i, "")));
        IntStream.range(0, 10).forEach(i -> all.add(told("again-" + i, i * 7, "e")));

        List<LikelyMatch> found = CompareDescriptions.compare(all);

        Set<Set<String>> pairs = new HashSet<>();
        found.forEach(it -> pairs.add(Set.of(it.a().value(), it.b().value())));
        assertThat(pairs).hasSize(10).allSatisfy(pair -> {
            String again = pair.stream()
                    .filter(it -> it.startsWith("again-"))
                    .findFirst()
                    .orElseThrow();
            int number = Integer.parseInt(again.substring("again-".length()));
            assertThat(pair).contains("u-" + number * 7);
        });
        assertThat(found).allSatisfy(it -> {
            assertThat(it.centibits()).isPositive();
            assertThat(it.reasons()).isNotEmpty();
            assertThat(it.reasons().toString()).doesNotContain("Abel", "Ada", "example.org");
        });
    }

    @Test
    void nobody_and_one_alone_are_like_nobody() {
        assertThat(CompareDescriptions.compare(List.of())).isEmpty();
        assertThat(CompareDescriptions.compare(List.of(told("u", 1, "")))).isEmpty();
    }

    private static Description told(String id, int i, String slip) {
        String given = GIVEN.get(i % 10);
        String family = FAMILY.get(i / 10) + slip;
        return new Description(
                new Identifier("user_id", id),
                Map.of(
                        Field.GIVEN_NAME, given,
                        Field.SURNAME, family,
                        Field.BIRTH_DATE, "19%02d-%02d-%02d".formatted(40 + i % 57, 1 + i % 12, 1 + i % 28),
                        Field.STREET, "%s Street %d".formatted(FAMILY.get(i * 3 % 10), i),
                        Field.POSTCODE, String.valueOf(10_000 + i * 37)));
    }
}
