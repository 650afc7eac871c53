package io.bearhug.identity.edge.postgres;

import io.bearhug.contracts.Consent;
import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.ConsentFact;
import io.bearhug.identity.persons.ConsentWords;
import io.bearhug.identity.persons.Lineages;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The history of consents in PostgreSQL: no word is ever written over. */
@ApplicationScoped
class PostgresConsentWords implements ConsentWords {

    private static final String OF = """
            SELECT i.namespace AS on_namespace, i.value AS on_value, c.*, v.namespace, v.value
            FROM consent_fact c JOIN identifier i ON i.id = c.identifier LEFT JOIN identifier v ON v.id = c.via
            WHERE i.person = $1 AND (c.at, c.id) < ($2, $3)
            ORDER BY c.at DESC, c.id DESC LIMIT $4""";

    private final Pool pool;

    PostgresConsentWords(Pool pool) {
        this.pool = pool;
    }

    private record Found(Consent said, ConsentCursor cursor) {}

    @Override
    public Uni<Optional<Lineages.Page<Consent>>> of(String person, @Nullable String after, int limit) {
        return ConsentCursor.parse(after)
                .map(from -> from(UUID.fromString(person), from, limit).map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Lineages.Page<Consent>> from(UUID person, ConsentCursor from, int limit) {
        return pool.preparedQuery(OF)
                .execute(Tuple.of(person, Rows.time(from.at()), from.id(), limit + 1))
                .map(rows -> page(Rows.list(rows, PostgresConsentWords::found), limit));
    }

    private static Lineages.Page<Consent> page(List<Found> found, int limit) {
        List<Found> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? shown.getLast().cursor().text() : null;
        return new Lineages.Page<>(shown.stream().map(Found::said).toList(), next);
    }

    private static Found found(Row row) {
        ConsentFact fact = Rows.consent(row, new Identifier(row.getString("on_namespace"), row.getString("on_value")));
        Identifier point = fact.contactPoint();
        Consent said = new Consent(
                fact.purpose(),
                fact.channel(),
                point == null ? null : point.key(),
                fact.granted(),
                fact.at(),
                fact.source());
        return new Found(said, new ConsentCursor(fact.at(), row.getLong("id")));
    }
}
