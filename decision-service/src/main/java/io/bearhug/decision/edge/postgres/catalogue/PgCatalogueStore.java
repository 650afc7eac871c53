package io.bearhug.decision.edge.postgres.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bearhug.contracts.Json;
import io.bearhug.contracts.catalogue.Catalogue;
import io.bearhug.decision.catalogue.lifecycle.CatalogueStore;
import io.bearhug.decision.catalogue.lifecycle.Draft;
import io.bearhug.decision.catalogue.lifecycle.Publication;
import io.bearhug.decision.catalogue.lifecycle.Version;
import io.bearhug.support.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Tables {@code catalogue_draft}, {@code catalogue_version} and {@code catalogue_live}. */
@ApplicationScoped
class PgCatalogueStore implements CatalogueStore {

    private static final String DRAFTS = """
            SELECT name, state, authors, content, based_on, approved_by, published_as, updated_at, revision,
                   remark, remark_by, remark_at
            FROM catalogue_draft""";

    private static final String SAVE = """
            INSERT INTO catalogue_draft
                (name, state, authors, content, based_on, approved_by, published_as, updated_at, revision,
                 remark, remark_by, remark_at)
            SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9::bigint, $10::text, $11::text, $12::timestamptz
            WHERE $9::bigint = 1 OR EXISTS (SELECT 1 FROM catalogue_draft WHERE name = $1)
            ON CONFLICT (name) DO UPDATE SET state = $2, authors = $3, content = $4, based_on = $5, approved_by = $6,
                published_as = $7, updated_at = $8, revision = $9::bigint, remark = $10, remark_by = $11, remark_at = $12
            WHERE catalogue_draft.revision = $9::bigint - 1""";

    private static final String VERSION = "SELECT number, published_by, because, snapshot::text FROM catalogue_version";

    private static final String VERSIONS = """
            SELECT v.number, v.published_at, v.published_by, v.because, v.number = l.number
            FROM catalogue_version v CROSS JOIN catalogue_live l ORDER BY v.number DESC""";

    private static final String ADD_VERSION = """
            INSERT INTO catalogue_version (number, published_at, published_by, because, snapshot)
            VALUES ($1, $2, $3, $4, $5::text::json)""";

    private final Pool pool;

    PgCatalogueStore(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Optional<Draft>> findDraft(String name) {
        return pool.preparedQuery(DRAFTS + " WHERE name = $1")
                .execute(Tuple.of(name))
                .map(rows -> all(rows, PgCatalogueStore::draft).stream().findFirst());
    }

    @Override
    public Uni<List<Draft>> drafts() {
        return pool.preparedQuery(DRAFTS + " ORDER BY updated_at DESC, name LIMIT 500")
                .execute()
                .map(rows -> all(rows, PgCatalogueStore::draft));
    }

    @Override
    public Uni<Boolean> save(Draft draft) {
        return save(pool, draft);
    }

    private static Uni<Boolean> save(SqlClient client, Draft draft) {
        return client.preparedQuery(SAVE).execute(row(draft)).map(rows -> rows.rowCount() == 1);
    }

    private static Tuple row(Draft draft) {
        var remark = draft.remark();
        return Tuple.tuple()
                .addString(draft.name())
                .addString(draft.state().word())
                .addArrayOfString(draft.authors().toArray(String[]::new))
                .addString(draft.text())
                .addLong(draft.basedOn())
                .addString(draft.approvedBy())
                .addLong(draft.publishedAs())
                .addOffsetDateTime(draft.updatedAt().atOffset(ZoneOffset.UTC))
                .addLong(draft.revision())
                .addString(remark == null ? null : remark.text())
                .addString(remark == null ? null : remark.by())
                .addOffsetDateTime(remark == null ? null : remark.at().atOffset(ZoneOffset.UTC));
    }

    private static Draft draft(Row row) {
        return new Draft(
                row.getString(0),
                Draft.State.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                Set.of(row.getArrayOfStrings(2)),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getLong(6),
                row.getOffsetDateTime(7).toInstant(),
                row.getLong(8),
                remark(row));
    }

    private static Draft.@Nullable Remark remark(Row row) {
        var text = row.getString(9);
        return text == null
                ? null
                : new Draft.Remark(
                        row.getString(10), text, row.getOffsetDateTime(11).toInstant());
    }

    @Override
    public Uni<Version> live() {
        return pool.preparedQuery(VERSION + " WHERE number = (SELECT number FROM catalogue_live)")
                .execute()
                .map(rows -> all(rows, PgCatalogueStore::version).stream()
                        .findFirst()
                        .orElse(Version.NONE));
    }

    @Override
    public Uni<Optional<Version>> findVersion(long number) {
        return pool.preparedQuery(VERSION + " WHERE number = $1")
                .execute(Tuple.of(number))
                .map(rows -> all(rows, PgCatalogueStore::version).stream().findFirst());
    }

    @Override
    public Uni<List<VersionInfo>> versions() {
        return pool.preparedQuery(VERSIONS).execute().map(rows -> all(rows, PgCatalogueStore::info));
    }

    private static VersionInfo info(Row row) {
        return new VersionInfo(
                "v" + row.getLong(0),
                row.getOffsetDateTime(1).toInstant(),
                row.getString(2),
                row.getString(3),
                row.getBoolean(4));
    }

    private static Version version(Row row) {
        return new Version(row.getLong(0), read(row.getString(3)), row.getString(1), row.getString(2));
    }

    @Override
    public Uni<Boolean> publish(Publication publication) {
        return pool.withTransaction(transaction -> lock(transaction)
                        .chain(live -> live == publication.from().number()
                                ? publish(transaction, publication)
                                : Uni.createFrom().<Boolean>failure(new Overtaken())))
                .onFailure(Overtaken.class)
                .recoverWithItem(false);
    }

    private static Uni<Long> lock(SqlConnection transaction) {
        return transaction
                .preparedQuery("SELECT number FROM catalogue_live FOR UPDATE")
                .execute()
                .map(rows -> rows.iterator().next().getLong(0));
    }

    private static Uni<Boolean> publish(SqlConnection transaction, Publication publication) {
        var to = publication.to();
        return mark(transaction, publication)
                .chain(() -> transaction.preparedQuery(ADD_VERSION).execute(row(to)))
                .chain(() -> transaction
                        .preparedQuery("UPDATE catalogue_live SET number = $1")
                        .execute(Tuple.of(to.number())))
                .chain(() -> Outbox.add(transaction, publication.messages()))
                .replaceWith(true);
    }

    /** Marks the draft as published, unless somebody changed it since it was read. */
    private static Uni<Void> mark(SqlConnection transaction, Publication publication) {
        return publication
                .draft()
                .map(draft -> save(transaction, draft)
                        .chain(saved -> saved
                                ? Uni.createFrom().voidItem()
                                : Uni.createFrom().<Void>failure(new Overtaken())))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static Tuple row(Version version) {
        return Tuple.of(
                version.number(),
                version.catalogue().publishedAt().atOffset(ZoneOffset.UTC),
                version.by(),
                version.because(),
                write(version.catalogue()));
    }

    /** Somebody else was faster: rolls the transaction back. */
    private static final class Overtaken extends RuntimeException {
        Overtaken() {
            super("overtaken", null, false, false);
        }
    }

    private static <T> List<T> all(RowSet<Row> rows, Function<Row, T> read) {
        return StreamSupport.stream(rows.spliterator(), false).map(read).toList();
    }

    private static Catalogue read(String json) {
        try {
            return Json.mapper().readValue(json, Catalogue.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a published version can be read", e);
        }
    }

    private static String write(Catalogue catalogue) {
        try {
            return Json.mapper().writeValueAsString(catalogue);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a catalogue can be written as JSON", e);
        }
    }
}
