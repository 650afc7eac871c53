package io.bearhug.identity.facts;

import io.bearhug.contracts.Identifier;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one identifier.
 *
 * @param identifier which
 * @param firstSeen earliest event that carried it
 * @param lastSeen hour of the latest event that carried it
 * @param source that carried it first
 * @param verified whether a server source proved that it is somebody's own
 * @param signedIn whether a server source has ever signed somebody in under it
 * @param shared whether it was found to be used by several people; stays so until somebody decides otherwise
 */
public record Node(
        Identifier identifier,
        Instant firstSeen,
        Instant lastSeen,
        String source,
        boolean verified,
        boolean signedIn,
        boolean shared) {

    /** Everything two observations of the same identifier say together. */
    public Node join(Node other) {
        Node first = isFirst(other) ? this : other;
        return new Node(
                identifier,
                first.firstSeen,
                Times.later(lastSeen, other.lastSeen),
                first.source,
                verified || other.verified,
                signedIn || other.signedIn,
                shared || other.shared);
    }

    /** The same, used by several people or not. */
    public Node withShared(boolean now) {
        return now == shared ? this : new Node(identifier, firstSeen, lastSeen, source, verified, signedIn, now);
    }

    /** Whether it says more than that the name was seen again. */
    public boolean saysMoreThan(@Nullable Node before) {
        return before == null || verified != before.verified || signedIn != before.signedIn;
    }

    private boolean isFirst(Node other) {
        int order = firstSeen.compareTo(other.firstSeen);
        return order < 0 || (order == 0 && source.compareTo(other.source) <= 0);
    }
}
