package io.bearhug.identity.persons;

import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.facts.Link;
import io.bearhug.identity.facts.LinkEvidence;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which of some facts say more than is known already, joined with what is known. */
final class Novelty {

    private Novelty() {}

    static Facts of(Facts known, Facts news) {
        return new Facts(
                more(known.nodes(), news.nodes(), (a, b) -> a.join(b)),
                more(known.links(), news.links(), (a, b) -> a.join(b)),
                evidence(known, news),
                more(known.traits(), news.traits(), (a, b) -> a.join(b)),
                more(known.consents(), news.consents(), (a, b) -> a.join(b)),
                more(known.signs(), news.signs(), (a, b) -> a.join(b)),
                more(known.controls(), news.controls(), (a, _) -> a),
                more(known.relations(), news.relations(), (a, b) -> a.join(b)));
    }

    /** Evidence for an hour the link covers already, no stronger than the link, is one more of the same. */
    private static Set<LinkEvidence> evidence(Facts known, Facts news) {
        return news.evidence().stream()
                .filter(evidence -> !covers(known.links().get(evidence.pair()), evidence))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean covers(@Nullable Link link, LinkEvidence evidence) {
        return link != null && link.join(evidence.link()).equals(link);
    }

    private static <K, V> Map<K, V> more(Map<K, V> known, Map<K, V> news, BinaryOperator<V> join) {
        return news.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), joined(known, entry.getKey(), entry.getValue(), join)))
                .filter(entry -> !Objects.equals(known.get(entry.getKey()), entry.getValue()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static <K, V> V joined(Map<K, V> known, K key, V value, BinaryOperator<V> join) {
        V old = known.get(key);
        return old == null ? value : join.apply(old, value);
    }
}
