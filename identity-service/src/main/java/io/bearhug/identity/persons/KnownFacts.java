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
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Facts this instance has seen stored. What adds nothing to them is no news, so most events need no database at all. Facts are
 * never unsaid by other facts, so what is known here stays true whatever other instances do – until somebody is forgotten: then
 * all of it is.
 */
public final class KnownFacts {

    private final Cache<Identifier, Node> nodes;
    private final Cache<Pair, Link> links;
    private final Cache<ConsentFact.Key, ConsentFact> consents;
    /** When a no to a single contact point was last said: a general yes after it is news, however often it was said before. */
    private final Cache<Topic, Instant> singleRefusals;

    private final Cache<SignFact.Key, SignFact> signs;
    private final AtomicLong age = new AtomicLong();

    private record Topic(
            Identifier on, String purpose, @Nullable String channel) {
        static Topic of(ConsentFact fact) {
            return new Topic(fact.on(), fact.purpose(), fact.channel());
        }
    }

    /** @param size most identifiers, links, consents and sign-ins remembered, each */
    public KnownFacts(long size) {
        nodes = Caffeine.newBuilder().maximumSize(size).build();
        links = Caffeine.newBuilder().maximumSize(size).build();
        consents = Caffeine.newBuilder().maximumSize(size).build();
        singleRefusals = Caffeine.newBuilder().maximumSize(size).build();
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
        forgetConsents();
        signs.invalidateAll();
    }

    /** Remembers that these facts are stored. */
    public void remember(Facts facts) {
        facts.nodes().forEach((key, node) -> nodes.asMap().merge(key, node, Node::join));
        facts.links().forEach((key, link) -> links.asMap().merge(key, link, Link::join));
        facts.consents().forEach(this::remember);
        facts.signs().forEach((key, fact) -> signs.asMap().merge(key, fact, SignFact::join));
    }

    private void remember(ConsentFact.Key key, ConsentFact fact) {
        if (fact.contactPoint() != null && !fact.granted()) {
            singleRefusals.asMap().merge(Topic.of(fact), fact.at(), KnownFacts::later);
        }
        consents.asMap().merge(key, fact, ConsentFact::join);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Forgets what others may have overtaken: after a rebalance a newer word may have been taken elsewhere. */
    public void forgetConsents() {
        consents.invalidateAll();
        singleRefusals.invalidateAll();
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

    /** A yes to one contact point may have been taken back by a general no, so it is never taken for the same. */
    private boolean isSameYes(ConsentFact known, ConsentFact fact) {
        Instant refused = singleRefusals.getIfPresent(Topic.of(fact));
        return fact.granted()
                && fact.contactPoint() == null
                && !fact.first().isBefore(known.first())
                && (refused == null || refused.isBefore(known.at()))
                && fact.at().isBefore(known.at().plus(Repetition.SAME_YES))
                && Stream.of(fact.voice(), Voice.RECORDED, Voice.OWN)
                        .map(voice -> consents.getIfPresent(refusal(fact, voice)))
                        .allMatch(no -> no == null || no.at().isBefore(known.at()));
    }

    private static ConsentFact.Key refusal(ConsentFact fact, Voice voice) {
        return new ConsentFact.Key(fact.on(), fact.purpose(), fact.channel(), null, false, fact.byUs(), voice);
    }
}
