package io.bearhug.identity.persons;

import io.bearhug.contracts.Consent;
import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.ConsentFact;
import io.bearhug.support.identifiers.Namespace;
import io.bearhug.support.identifiers.Namespaces;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person agreed to, from everything said under their names.
 *
 * <p>The newest word counts, but a <em>no</em> is lifted only by a later <em>yes</em> under the same name or a stronger one: the
 * banner of a borrowed tablet does not undo what somebody decided in their account, and merging two persons never widens what
 * either agreed to. At the same instant <em>no</em> wins.
 *
 * <p>A word without a contact point is about all of them, a word with one about that one alone. So each contact point of which something
 * was said is decided from the words about it and about all together, by the same rule; the others from the general words alone. A
 * word about a contact point that is not theirs says nothing.
 */
final class ConsentFold {

    private static final Comparator<ConsentFact> NEWEST =
            Comparator.comparing(ConsentFact::at).thenComparing(ConsentFact::source);

    private static final Comparator<Consent> ALPHABETICAL = Comparator.comparing(Consent::purpose)
            .thenComparing(consent -> orEmpty(consent.channel()))
            .thenComparing(consent -> orEmpty(consent.contactPoint()));

    private record Topic(String purpose, @Nullable String channel) {}

    private final Namespaces namespaces;

    private ConsentFold(Namespaces namespaces) {
        this.namespaces = namespaces;
    }

    /**
     * One consent per purpose and channel, and one more per contact point of which something was said, in alphabetical order.
     *
     * @param names the person goes by
     */
    static List<Consent> of(List<ConsentFact> said, Namespaces namespaces, Set<Identifier> names) {
        ConsentFold fold = new ConsentFold(namespaces);
        return said.stream()
                .filter(fact -> fact.contactPoint() == null || names.contains(fact.contactPoint()))
                .collect(Collectors.groupingBy(fact -> new Topic(fact.purpose(), fact.channel())))
                .values()
                .stream()
                .flatMap(fold::decideEach)
                .sorted(ALPHABETICAL)
                .toList();
    }

    private Stream<Consent> decideEach(List<ConsentFact> said) {
        return said.stream()
                .map(fact -> Optional.ofNullable(fact.contactPoint()))
                .distinct()
                .map(point -> decide(said, point.orElse(null)));
    }

    private Consent decide(List<ConsentFact> all, @Nullable Identifier point) {
        List<ConsentFact> said =
                all.stream().filter(fact -> isAbout(fact, point)).toList();
        List<ConsentFact> agreed = said.stream().filter(ConsentFact::granted).toList();
        return said.stream()
                .filter(fact -> !fact.granted())
                .filter(no -> agreed.stream().noneMatch(yes -> lifts(yes, no)))
                .max(NEWEST)
                .or(() -> agreed.stream().max(NEWEST))
                .map(fact -> consent(fact, point, fact.granted() ? since(said, agreed) : null))
                .orElseThrow(() -> new IllegalStateException("a group has at least one fact"));
    }

    private static boolean isAbout(ConsentFact fact, @Nullable Identifier point) {
        return fact.contactPoint() == null || fact.contactPoint().equals(point);
    }

    private boolean lifts(ConsentFact yes, ConsentFact no) {
        return yes.at().isAfter(no.at()) && (yes.on().equals(no.on()) || rank(yes) < rank(no));
    }

    /** Our own people act for the person; then names count by their priority. */
    private int rank(ConsentFact fact) {
        return fact.byUs()
                ? 0
                : namespaces
                        .find(fact.on().namespace())
                        .map(Namespace::priorityStated)
                        .orElse(Integer.MAX_VALUE);
    }

    /**
     * From when on the yes has held: since it was first said, or since the last of the lifted <em>no</em>s was lifted. Of words that were said
     * again the times in between are not known; then it is the newest.
     */
    private Instant since(List<ConsentFact> said, List<ConsentFact> agreed) {
        Stream<Instant> begun = agreed.stream().map(ConsentFact::first).sorted().limit(1);
        Stream<Instant> lifted = said.stream().filter(fact -> !fact.granted()).map(no -> liftedAt(agreed, no));
        return Stream.concat(begun, lifted)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("a yes was said by somebody"));
    }

    private Instant liftedAt(List<ConsentFact> agreed, ConsentFact no) {
        return agreed.stream()
                .filter(yes -> lifts(yes, no))
                .map(yes -> yes.saidAfter(no.at()))
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("a no that was not lifted is not outweighed"));
    }

    private static Consent consent(ConsentFact fact, @Nullable Identifier point, @Nullable Instant since) {
        String key = point == null ? null : point.key();
        return new Consent(fact.purpose(), fact.channel(), key, fact.granted(), fact.at(), fact.source(), since);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
