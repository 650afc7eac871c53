package io.bearhug.identity.persons;

import io.bearhug.contracts.Consent;
import io.bearhug.identity.facts.ConsentFact;
import io.bearhug.support.identifiers.Namespace;
import io.bearhug.support.identifiers.Namespaces;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a person agreed to, from everything said under their names.
 *
 * <p>The newest word counts, but a <em>no</em> is lifted only by a later <em>yes</em> under the same name or a stronger one: the
 * banner of a borrowed tablet does not undo what somebody decided in their account, and merging two persons never widens what
 * either agreed to. At the same instant <em>no</em> wins.
 */
final class ConsentFold {

    private static final Comparator<ConsentFact> NEWEST =
            Comparator.comparing(ConsentFact::at).thenComparing(ConsentFact::source);

    private record About(String purpose, @Nullable String channel) {}

    private final Namespaces namespaces;

    private ConsentFold(Namespaces namespaces) {
        this.namespaces = namespaces;
    }

    /** One consent per purpose and channel, in alphabetical order. */
    static List<Consent> of(List<ConsentFact> said, Namespaces namespaces) {
        ConsentFold fold = new ConsentFold(namespaces);
        return said.stream()
                .collect(Collectors.groupingBy(fact -> new About(fact.purpose(), fact.channel())))
                .values()
                .stream()
                .map(fold::decide)
                .sorted(Comparator.comparing(Consent::purpose)
                        .thenComparing(consent ->
                                Optional.ofNullable(consent.channel()).orElse("")))
                .toList();
    }

    private Consent decide(List<ConsentFact> said) {
        List<ConsentFact> agreed = said.stream().filter(ConsentFact::granted).toList();
        return said.stream()
                .filter(fact -> !fact.granted())
                .filter(no -> agreed.stream().noneMatch(yes -> lifts(yes, no)))
                .max(NEWEST)
                .or(() -> agreed.stream().max(NEWEST))
                .map(ConsentFold::consent)
                .orElseThrow(() -> new IllegalStateException("a group has at least one fact"));
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

    private static Consent consent(ConsentFact fact) {
        return new Consent(fact.purpose(), fact.channel(), null, fact.granted(), fact.at(), fact.source());
    }
}
