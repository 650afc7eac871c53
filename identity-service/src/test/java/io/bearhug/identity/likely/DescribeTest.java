package io.bearhug.identity.likely;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person;
import io.bearhug.contracts.Person.PersonIdentifier;
import io.bearhug.contracts.Trait;
import io.bearhug.matching.person.Field;
import io.bearhug.support.identifiers.Namespaces;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DescribeTest {

    private static final Instant THEN = Instant.parse("2030-01-01T00:00:00Z");

    private final Describe describe = new Describe(Namespaces.defaults());

    @Test
    void reads_traits_as_segment_and_others_spell_them() {
        var person = person(
                Map.of(
                        "firstName", stated("Ada"),
                        "last_name", stated("Lovelace"),
                        "birthday", stated("1815-12-10"),
                        "address", stated(Map.of("street", "St James's Square 12", "postalCode", "SW1Y")),
                        "shirtSize", stated("M")),
                name("user_id", "u-1"));

        assertThat(describe.of(person)).hasValueSatisfying(it -> {
            assertThat(it.name()).isEqualTo(new Identifier("user_id", "u-1"));
            assertThat(it.fields())
                    .containsOnly(
                            Map.entry(Field.GIVEN_NAME, "Ada"),
                            Map.entry(Field.SURNAME, "Lovelace"),
                            Map.entry(Field.BIRTH_DATE, "1815-12-10"),
                            Map.entry(Field.STREET, "St James's Square 12"),
                            Map.entry(Field.POSTCODE, "SW1Y"));
        });
    }

    @Test
    void reaches_by_names_of_their_own() {
        var person = person(Map.of("name", stated("Ada")), name("anonymous_id", "a"), name("email", "ada@example.org"));

        assertThat(describe.of(person)).hasValueSatisfying(it -> {
            assertThat(it.name().namespace()).as("the strongest").isEqualTo("email");
            assertThat(it.fields()).containsEntry(Field.EMAIL, "ada@example.org");
        });
    }

    @Test
    void a_shared_name_stands_for_nobody() {
        var person = person(
                Map.of("firstName", stated("Ada"), "lastName", stated("Lovelace")),
                shared("email", "info@example.org"),
                name("anonymous_id", "a"));

        assertThat(describe.of(person)).hasValueSatisfying(it -> {
            assertThat(it.name().namespace()).isEqualTo("anonymous_id");
            assertThat(it.fields()).doesNotContainKey(Field.EMAIL);
        });
        assertThat(describe.of(person(
                        Map.of("firstName", stated("Ada"), "lastName", stated("Lovelace")),
                        shared("email", "info@example.org"))))
                .isEmpty();
    }

    @Test
    void too_little_or_only_thought_is_not_compared() {
        var thought = new Trait("Ada", Trait.Kind.INFERRED, "s", THEN, List.of(), null);

        assertThat(describe.of(person(Map.of("firstName", stated("Ada")), name("user_id", "u"))))
                .isEmpty();
        assertThat(describe.of(
                        person(Map.of("firstName", thought, "lastName", stated("Lovelace")), name("user_id", "u"))))
                .isEmpty();
    }

    private static Trait stated(Object value) {
        return new Trait(value, Trait.Kind.STATED, "s", THEN, List.of(), null);
    }

    private static PersonIdentifier name(String namespace, String value) {
        return new PersonIdentifier(namespace, value, "s", THEN, THEN, true, false, 1);
    }

    private static PersonIdentifier shared(String namespace, String value) {
        return new PersonIdentifier(namespace, value, "s", THEN, THEN, true, true, 1);
    }

    private static Person person(Map<String, Trait> traits, PersonIdentifier... names) {
        return new Person(
                Arrays.stream(names).map(PersonIdentifier::value).collect(Collectors.joining()),
                1,
                THEN,
                null,
                false,
                List.of(names),
                List.of(),
                traits,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
