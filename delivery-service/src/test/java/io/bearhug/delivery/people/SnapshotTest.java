package io.bearhug.delivery.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Identifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    private static final Identifier MAIL = new Identifier("email", "ada@example.org");

    @Test
    void of_each_person_the_newest_is_left() {
        Snapshot first = present("ada", 1);
        Snapshot second = new Snapshot.Redirected("ada", 2, "bob");
        Snapshot other = present("bob", 1);

        assertThat(Snapshot.newest(List.of(second, other, first))).containsExactlyInAnyOrder(second, other);
    }

    @Test
    void a_name_is_whose_it_was_moved_to_last() {
        assertThat(Snapshot.names(List.of(present("bob", 1, 7), present("ada", 1, 6))))
                .containsExactly(new Snapshot.Held("bob", new Snapshot.Name(MAIL, 7)));
    }

    @Test
    void who_is_gone_goes_by_no_name() {
        assertThat(Snapshot.names(List.of(new Snapshot.Erased("ada", 3), new Snapshot.Redirected("bob", 2, "ada"))))
                .isEmpty();
    }

    private static Snapshot present(String id, long version, long... moves) {
        List<Snapshot.Name> names = Arrays.stream(moves)
                .mapToObj(move -> new Snapshot.Name(MAIL, move))
                .toList();
        return new Snapshot.Present(new Recipient(id, List.of(), List.of(), null, null), version, names);
    }
}
