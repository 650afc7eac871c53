package io.bearhug.contracts;

/**
 * An identifier as an event carries it.
 *
 * @param namespace see {@link Identifier}
 * @param value normalised
 * @param role whose name it is; only {@link Role#SELF} is ever linked to the person
 * @param verified whether the source has proof that the name is theirs; never true from a browser
 */
public record Claim(String namespace, String value, Role role, boolean verified) {

    /** Whose name it is, seen from the person the event is about. */
    public enum Role {
        SELF,
        RECIPIENT,
        HOUSEHOLD,
        AGENT
    }

    public Identifier identifier() {
        return new Identifier(namespace, value);
    }
}
