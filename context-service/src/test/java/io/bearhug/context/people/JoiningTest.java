package io.bearhug.context.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.context.Facts;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person;
import io.bearhug.contracts.Person.PersonFragment;
import io.bearhug.contracts.Person.PersonIdentifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whose fragments may be seen together. */
class JoiningTest {

    private static final Person ANN = person("p-ann", "user_id:ann", "anonymous_id:laptop");
    private static final Person BOB = person("p-bob", "user_id:bob", "anonymous_id:tablet");
    private static final Person SOMEBODY = person("p-some", "anonymous_id:phone", "cookie:c1");

    @Test
    void strangersAreJoinedAsAsked() {
        var joined = join("anonymous_id:x", "cookie:y");

        assertThat(joined.person()).isNull();
        assertThat(joined.fragments()).containsExactly("anonymous_id:x", "cookie:y");
    }

    @Test
    void aPersonBringsTheirFragments() {
        var joined = join("anonymous_id:laptop");

        assertThat(joined.person()).isEqualTo(ANN);
        assertThat(joined.fragments()).containsExactly("anonymous_id:laptop", "user_id:ann");
    }

    @Test
    void anAnonymousPersonJoinsACustomer() {
        var joined = join("user_id:ann", "anonymous_id:phone");

        assertThat(joined.person()).isEqualTo(ANN);
        assertThat(joined.fragments())
                .containsExactly("user_id:ann", "anonymous_id:laptop", "anonymous_id:phone", "cookie:c1");
    }

    @Test
    void twoCustomersAreNeverJoined() {
        assertThat(join("user_id:ann", "user_id:bob").fragments())
                .containsExactly("user_id:ann", "anonymous_id:laptop");
        assertThat(join("user_id:ann", "anonymous_id:tablet").fragments())
                .containsExactly("user_id:ann", "anonymous_id:laptop");
        assertThat(join("user_id:unknown", "anonymous_id:tablet").fragments()).containsExactly("user_id:unknown");
        assertThat(join("anonymous_id:phone", "anonymous_id:laptop", "anonymous_id:tablet")
                        .fragments())
                .doesNotContain("user_id:bob", "anonymous_id:tablet");
    }

    @Test
    void aFragmentNothingIsKnownOfIsAPartToo() {
        assertThat(join("anonymous_id:x", "cookie:y").parts(Map.of())).hasSize(2);
    }

    @Test
    void whatIsTheirsByABrowsersWordAloneStaysMarked() {
        var ann = new Person(
                "p-ann",
                2,
                Facts.NOW,
                null,
                false,
                ANN.identifiers(),
                List.of(new PersonFragment("anonymous_id:laptop", null, null, true)),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        assertThat(Joining.of(ann).parts(Map.of()))
                .singleElement()
                .satisfies(part -> assertThat(part.slice().claimed()).isTrue());
    }

    @Test
    void aPointerOutOfDateLeadsToNobody() {
        var pointers = Map.of("anonymous_id:old", new Pointer("anonymous_id:old", "p-bob", 1, 1, List.of()));

        var joined = Joining.of(List.of(identifier("anonymous_id:old")), pointers, Map.of("p-bob", BOB));

        assertThat(joined.person()).isNull();
        assertThat(joined.fragments()).containsExactly("anonymous_id:old");
    }

    private static Joining.Joined join(String... asked) {
        var pointers = new HashMap<String, Pointer>();
        var people = new HashMap<String, Person>();
        for (var person : List.of(ANN, BOB, SOMEBODY)) {
            people.put(person.id(), person);
            Pointer.of(person).forEach(pointer -> pointers.put(pointer.identifier(), pointer));
        }
        return Joining.of(Arrays.stream(asked).map(JoiningTest::identifier).toList(), pointers, people);
    }

    private static Person person(String id, String... keys) {
        return new Person(
                id,
                1,
                Facts.NOW,
                null,
                false,
                Arrays.stream(keys)
                        .map(JoiningTest::identifier)
                        .map(it -> new PersonIdentifier(
                                it.namespace(), it.value(), "shop", Facts.NOW, Facts.NOW, false, false, 1))
                        .toList(),
                Arrays.stream(keys)
                        .map(key -> new PersonFragment(key, null, null))
                        .toList(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Identifier identifier(String key) {
        int colon = key.indexOf(':');
        return new Identifier(key.substring(0, colon), key.substring(colon + 1));
    }
}
