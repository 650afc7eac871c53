package io.bearhug.support.identifiers;

import io.bearhug.contracts.Claim;
import io.bearhug.contracts.Identifier;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The fragment of an event: its strongest identifier, known from the event alone. Everything that keys by fragment asks
 * here, so that the same identifiers give the same key everywhere.
 */
public final class Fragments {

    private final Namespaces namespaces;

    /** Fragments by these namespaces. */
    public Fragments(Namespaces namespaces) {
        this.namespaces = namespaces;
    }

    /** Fragment key {@code namespace:value} of claims by the default namespaces. */
    public static Optional<String> ofClaims(List<Claim> claims) {
        return new Fragments(Namespaces.defaults()).strongest(claims).map(Identifier::key);
    }

    /** The same for names of one person; none counts as verified. */
    public static Optional<String> of(List<Identifier> identifiers) {
        return ofClaims(identifiers.stream()
                .map(i -> new Claim(i.namespace(), i.value(), Claim.Role.SELF, false))
                .toList());
    }

    /** The strongest unblocked SELF identifier, normalised: {@code user_id}, else {@code anonymous_id}, else by priority. */
    public Optional<Identifier> strongest(List<Claim> claims) {
        return strongestOfNormal(normalise(claims));
    }

    /** The same of claims that {@link #normalise} gave. */
    public Optional<Identifier> strongestOfNormal(List<Claim> claims) {
        return claims.stream()
                .filter(claim -> claim.role() == Claim.Role.SELF)
                .min(Comparator.comparingInt(this::rank)
                        .thenComparing(Claim::namespace)
                        .thenComparing(Claim::value))
                .map(Claim::identifier);
    }

    /** The device that claims name as the person's own: their {@code anonymous_id}, else by priority. */
    public Optional<Identifier> device(List<Claim> claims) {
        return strongest(
                claims.stream().filter(claim -> isDevice(claim.identifier())).toList());
    }

    /** Whether a name is that of a device. */
    public boolean isDevice(Identifier name) {
        return namespaces.find(name.namespace()).map(Namespace::isDevice).orElse(false);
    }

    /** The claims in normal form, without blocked values and doubles, in the same order. */
    public List<Claim> normalise(List<Claim> claims) {
        return claims.stream()
                .map(this::normalise)
                .filter(claim -> !BlockedValues.isBlocked(claim.value()))
                .distinct()
                .toList();
    }

    /** The identifiers in normal form, without blocked values and doubles, in the same order. */
    public List<Identifier> normaliseNames(List<Identifier> identifiers) {
        return identifiers.stream()
                .map(i ->
                        new Identifier(i.namespace(), normaliser(i.namespace()).normalise(i.value())))
                .filter(i -> !BlockedValues.isBlocked(i.value()))
                .distinct()
                .toList();
    }

    private Claim normalise(Claim claim) {
        String value = normaliser(claim.namespace()).normalise(claim.value());
        return new Claim(claim.namespace(), value, claim.role(), claim.verified());
    }

    private IdentifierNormaliser normaliser(String namespace) {
        return namespaces.find(namespace).map(Namespace::normaliser).orElse(IdentifierNormaliser.TRIM);
    }

    private int rank(Claim claim) {
        return switch (claim.namespace()) {
            case Namespaces.USER_ID -> -2;
            case Namespaces.ANONYMOUS_ID -> -1;
            default ->
                namespaces
                        .find(claim.namespace())
                        .map(n -> n.priority(claim.verified()))
                        .orElse(Integer.MAX_VALUE);
        };
    }
}
