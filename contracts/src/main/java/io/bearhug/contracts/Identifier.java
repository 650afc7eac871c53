package io.bearhug.contracts;

/**
 * A name somebody goes by.
 *
 * @param namespace what kind of name, such as {@code user_id}, {@code anonymous_id}, {@code email}
 * @param value the name; normalised by its namespace wherever it has passed the front door
 */
public record Identifier(String namespace, String value) {

    /** The text form {@code namespace:value}, used as a key of topics and stores. */
    public String key() {
        return namespace + ":" + value;
    }
}
