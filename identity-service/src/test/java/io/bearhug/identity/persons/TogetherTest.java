package io.bearhug.identity.persons;

import static io.bearhug.identity.Streams.START;
import static io.bearhug.identity.Streams.event;
import static io.bearhug.identity.Streams.id;
import static io.bearhug.identity.Streams.own;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Claim;
import io.bearhug.contracts.Event;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Trust;
import io.bearhug.identity.Streams;
import io.bearhug.identity.facts.EventFacts;
import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.graph.GraphSettings;
import io.bearhug.support.identifiers.Namespaces;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Strangers' facts that share a transaction come to what they come to one by one, and none is told of another's. */
class TogetherTest {

    private static final GraphSettings SETTINGS = GraphSettings.of(Namespaces.defaults());
    private static final EventFacts READER = new EventFacts(Namespaces.defaults());

    @Test
    void groups_hold_everything_once_are_no_larger_than_asked_and_share_no_name() {
        List<Facts> all = Streams.random(7, 200).stream().map(READER::of).toList();

        List<List<Facts>> groups = Together.of(all, 8);

        assertThat(groups.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(all);
        assertThat(groups).allSatisfy(group -> {
            assertThat(group).hasSizeBetween(1, 8);
            List<Identifier> names = group.stream()
                    .flatMap(facts -> facts.identifiers().stream())
                    .toList();
            assertThat(names).doesNotHaveDuplicates();
        });
    }

    @Test
    void strangers_fill_a_group() {
        List<Facts> strangers = Stream.of("a", "b", "c", "d", "e")
                .map(name -> visit(name, own("anonymous_id", name)))
                .toList();

        assertThat(Together.of(strangers, 4)).extracting(List::size).containsExactly(4, 1);
    }

    @Test
    void together_gives_the_persons_that_one_by_one_gives() {
        for (long seed = 0; seed < 60; seed++) {
            List<Facts> stream =
                    Streams.random(seed, 40).stream().map(READER::of).toList();
            RegionsInMemory alone = new RegionsInMemory(SETTINGS);
            stream.forEach(alone::take);
            RegionsInMemory together = new RegionsInMemory(SETTINGS);

            Together.of(stream, 6).forEach(group -> together.take(group.stream().reduce(Facts.NONE, Facts::join)));

            assertThat(partition(together)).as("seed %d", seed).isEqualTo(partition(alone));
            ReplayTest.assertGapless(together.published());
            ReplayTest.assertMovesGrow(together.published());
            ReplayTest.assertReadersAgree(together);
        }
    }

    @Test
    void who_changed_hands_is_told_why_by_their_own_event_alone() {
        RegionsInMemory store = new RegionsInMemory(SETTINGS);
        store.take(join(visit("m1", own("anonymous_id", "a")), visit("m2", own("anonymous_id", "b"))));

        store.take(join(signIn("m3", "ann", "a"), signIn("m4", "ben", "b")));

        Map<Identifier, List<String>> causes = store.lineage().stream()
                .filter(step -> step.kind() == LineageStep.Kind.MERGE || isUser(step.identifier()))
                .collect(Collectors.toMap(
                        LineageStep::identifier, step -> step.cause().ids()));
        assertThat(causes)
                .containsEntry(id("user_id", "ann"), List.of("m3"))
                .containsEntry(id("user_id", "ben"), List.of("m4"));
        assertThat(store.lineage())
                .allSatisfy(step -> assertThat(step.cause().ids()).hasSizeLessThanOrEqualTo(1));
    }

    @Test
    void many_strangers_at_once_are_no_wide_merge() {
        RegionsInMemory store = new RegionsInMemory(SETTINGS);
        List<String> names = List.of("a", "b", "c", "d", "e", "f");
        store.take(names.stream()
                .map(name -> visit("v-" + name, own("anonymous_id", name)))
                .reduce(Facts.NONE, Facts::join));

        store.take(names.stream()
                .map(name -> signIn("s-" + name, "u" + name, name))
                .reduce(Facts.NONE, Facts::join));

        assertThat(store.wide()).isEmpty();
        assertThat(store.living()).hasSize(6);
    }

    private static Set<Set<Identifier>> partition(RegionsInMemory store) {
        return store.living().stream()
                .map(ReplayTest::resolved)
                .map(ResolvedPerson::identifiers)
                .map(HashSet::new)
                .collect(Collectors.toSet());
    }

    private static boolean isUser(Identifier name) {
        return name.namespace().equals("user_id");
    }

    private static Facts join(Facts... all) {
        return Arrays.stream(all).reduce(Facts.NONE, Facts::join);
    }

    private static Facts visit(String messageId, Claim... claims) {
        return READER.of(event(messageId, Event.Type.PAGE, Trust.SERVER, START, claims));
    }

    private static Facts signIn(String messageId, String user, String device) {
        return READER.of(event(
                messageId,
                Event.Type.IDENTIFY,
                Trust.SERVER,
                START,
                own("user_id", user),
                own("anonymous_id", device)));
    }
}
