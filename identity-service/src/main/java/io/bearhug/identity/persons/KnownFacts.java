package io.bearhug.identity.persons;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.ConsentFact;
import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.facts.Link;
import io.bearhug.identity.facts.Node;
import io.bearhug.identity.facts.Pair;
import io.bearhug.identity.facts.SignFact;
import io.bearhug.identity.facts.Voice;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Facts this instance has seen stored. What adds nothing to them is no news, so most events need no database at all. Facts are
 * never unsaid by other facts, so what is known here stays true whatever other instances do – until somebody is forgotten: then
 * all of it is.
 */
public final class KnownFacts {

    private final Cache<Identifier, Node> nodes;
    private final Cache<Pair, Link> links;
    private final Cache<ConsentFact.Key, ConsentFact> consents;
    private final Cache<SignFact.Key, SignFact> signs;
    private final AtomicLong age = new AtomicLong();

    /** @param size most identifiers, links, consents and sign-ins remembered, each */
    public KnownFacts(long size) {
        nodes = Caffeine.newBuilder().maximumSize(size).build();
        links = Caffeine.newBuilder().maximumSize(size).build();
        consents = Caffeine.newBuilder().maximumSize(size).build();
        signs = Caffeine.newBuilder().maximumSize(size).build();
    }

    /** Whether these facts may say something that is not stored yet. Traits and what is told of others always may. */
    public boolean isNews(Facts facts) {
        return !facts.traits().isEmpty()
                || !facts.relations().isEmpty()
                || !facts.nodes().values().stream().allMatch(this::isKnown)
                || !facts.links().values().stream().allMatch(this::isKnown)
                || !facts.consents().values().stream().allMatch(this::isKnown)
                || !facts.signs().values().stream().allMatch(this::isKnown)
                || !facts.controls().isEmpty();
    }

    /** Counts how often everything was forgotten. */
    public long age() {
        return age.get();
    }

    /** Remembers that these facts are stored, unless everything was forgotten since they were. */
    public void remember(Facts facts, long asOf) {
        if (age.get() == asOf) {
            remember(facts);
        }
        if (age.get() != asOf) {
            forget();
        }
    }

    /** Forgets everything: some of it is no longer stored. */
    public void forgetAll() {
        age.incrementAndGet();
        forget();
    }

    private void forget() {
        nodes.invalidateAll();
        links.invalidateAll();
        consents.invalidateAll();
        signs.invalidateAll();
    }

    /** Remembers that these facts are stored. */
    public void remember(Facts facts) {
        facts.nodes().forEach((key, node) -> nodes.asMap().merge(key, node, Node::join));
        facts.links().forEach((key, link) -> links.asMap().merge(key, link, Link::join));
        facts.consents().forEach((key, fact) -> consents.asMap().merge(key, fact, ConsentFact::join));
        facts.signs().forEach((key, fact) -> signs.asMap().merge(key, fact, SignFact::join));
    }

    /** Forgets what others may have overtaken: after a rebalance a newer word may have been taken elsewhere. */
    public void forgetConsents() {
        consents.invalidateAll();
    }

    private boolean isKnown(Node node) {
        Node known = nodes.getIfPresent(node.identifier());
        return known != null && known.join(node).equals(known);
    }

    private boolean isKnown(Link link) {
        Link known = links.getIfPresent(link.pair());
        return known != null && known.join(link).equals(known);
    }

    private boolean isKnown(ConsentFact fact) {
        ConsentFact known = consents.getIfPresent(fact.key());
        return known != null && (known.join(fact).equals(known) || isSameYes(known, fact));
    }

    private boolean isKnown(SignFact fact) {
        SignFact known = signs.getIfPresent(fact.key());
        return known != null && known.join(fact).equals(known);
    }

    private boolean isSameYes(ConsentFact known, ConsentFact fact) {
        return fact.granted()
                && fact.at().isBefore(known.at().plus(Repetition.SAME_YES))
                && Stream.of(fact.voice(), Voice.RECORDED, Voice.OWN)
                        .map(voice -> consents.getIfPresent(refusal(fact, voice)))
                        .allMatch(no -> no == null || no.at().isBefore(known.at()));
    }

    private static ConsentFact.Key refusal(ConsentFact fact, Voice voice) {
        return new ConsentFact.Key(fact.on(), fact.purpose(), fact.channel(), false, fact.byUs(), voice);
    }
}
