package io.bearhug.identity.edge.postgres;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.Pair;
import io.bearhug.identity.persons.Region;
import java.time.Instant;
import java.util.Map;

/**
 * A region with the numbers it has in the database.
 *
 * @param region what it says
 * @param rows of its identifiers, and of those just inserted
 * @param links numbers and marks of its links
 * @param due when each of its regions has to be looked at again, by number
 */
record StoredRegion(
        Region region, Map<Identifier, IdentifierRow> rows, Map<Pair, LinkRow> links, Map<Long, Instant> due) {

    StoredRegion {
        rows = Map.copyOf(rows);
        links = Map.copyOf(links);
        due = Map.copyOf(due);
    }

    long idOf(Identifier identifier) {
        IdentifierRow row = rows.get(identifier);
        if (row == null) {
            throw new IllegalStateException("what is written about was loaded or inserted before");
        }
        return row.id();
    }

    StoredRegion withDue(Map<Long, Instant> times) {
        return new StoredRegion(region, rows, links, times);
    }
}
