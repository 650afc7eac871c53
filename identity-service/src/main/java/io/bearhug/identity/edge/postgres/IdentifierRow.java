package io.bearhug.identity.edge.postgres;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.Node;
import io.bearhug.identity.persons.Belonging;
import org.jspecify.annotations.Nullable;

/**
 * An identifier as stored.
 *
 * @param id its number
 * @param identifier its name
 * @param region the region it is in; null if it was just inserted
 * @param node what is known of it; null if it was just inserted
 * @param belonging whose it is; null if it was just inserted
 */
record IdentifierRow(
        long id,
        Identifier identifier,
        @Nullable Long region,
        @Nullable Node node,
        @Nullable Belonging belonging) {}
