package io.bearhug.identity.graph;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.Link;
import io.bearhug.identity.facts.Pair;
import java.util.Comparator;

/** In which order links are tried. */
public final class LinkOrder {

    /** Of equally strong, equally new links a hash decides, so that no namespace or letter of the alphabet is favoured. */
    public static final Comparator<Link> STRONGEST_FIRST = Comparator.comparing(Link::strength)
            .thenComparing(Link::lastSeen)
            .reversed()
            .thenComparingInt(link -> hash(link.pair()))
            .thenComparing(link -> link.pair().a(), Pair.ORDER)
            .thenComparing(link -> link.pair().b(), Pair.ORDER);

    private LinkOrder() {}

    /** What decides between equally strong, equally new links: the finaliser of MurmurHash3 over the texts' hash, which Java defines for all platforms. */
    public static int hash(Pair pair) {
        int h = 31 * hash(pair.a()) + hash(pair.b());
        h = (h ^ (h >>> 16)) * 0x85ebca6b;
        h = (h ^ (h >>> 13)) * 0xc2b2ae35;
        return h ^ (h >>> 16);
    }

    private static int hash(Identifier identifier) {
        return 31 * identifier.namespace().hashCode() + identifier.value().hashCode();
    }
}
