package io.bearhug.identity.edge.postgres;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.persons.Region;
import java.util.Map;

/**
 * A region with the numbers it has in the database.
 *
 * @param region what it says
 * @param rows of its identifiers, and of those just inserted
 */
record StoredRegion(Region region, Map<Identifier, IdentifierRow> rows) {

    StoredRegion {
        rows = Map.copyOf(rows);
    }

    long idOf(Identifier identifier) {
        IdentifierRow row = rows.get(identifier);
        if (row == null) {
            throw new IllegalStateException("what is written about was loaded or inserted before");
        }
        return row.id();
    }
}
