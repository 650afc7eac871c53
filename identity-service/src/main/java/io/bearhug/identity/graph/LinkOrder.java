package io.bearhug.identity.graph;

import io.bearhug.identity.facts.Link;
import io.bearhug.identity.facts.Pair;
import java.util.Comparator;

/** In which order links are tried. */
final class LinkOrder {

    /** Of equally strong, equally new links a hash decides, so that no namespace or letter of the alphabet is favoured. */
    static final Comparator<Link> STRONGEST_FIRST = Comparator.comparing(Link::strength)
            .thenComparing(Link::lastSeen)
            .reversed()
            .thenComparingInt(link -> hash(link.pair()))
            .thenComparing(link -> link.pair().a(), Pair.ORDER)
            .thenComparing(link -> link.pair().b(), Pair.ORDER);

    private LinkOrder() {}

    /** The finaliser of MurmurHash3 over the texts' hash, which Java defines for all platforms. */
    private static int hash(Pair pair) {
        int h = 31 * pair.a().key().hashCode() + pair.b().key().hashCode();
        h = (h ^ (h >>> 16)) * 0x85ebca6b;
        h = (h ^ (h >>> 13)) * 0xc2b2ae35;
        return h ^ (h >>> 16);
    }
}
