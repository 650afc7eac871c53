package io.bearhug.delivery.edge.postgres;

import io.bearhug.contracts.Decision;
import io.bearhug.delivery.lifecycle.Plan;
import io.bearhug.delivery.lifecycle.State;
import io.bearhug.delivery.lifecycle.StateName;
import io.bearhug.delivery.listing.DeliveryLog;
import io.bearhug.delivery.listing.Entry;
import io.bearhug.delivery.mail.Mail;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads deliveries for operators. */
@ApplicationScoped
class PostgresDeliveryLog implements DeliveryLog {

    private static final String COLUMNS = """
            SELECT d.id, d.sequence, d.person_id, d.plan::text AS plan, d.state, d.reason, d.sent_to, d.planned_at, d.changed_at,
                   due.due_at""";
    private static final String LIST = COLUMNS + """
             FROM delivery d LEFT JOIN due ON due.delivery_id = d.id
            WHERE ($1::text IS NULL OR d.person_id = $1
                   OR d.person_id IN (SELECT id FROM person WHERE redirect_to = $1)) AND ($2::text IS NULL OR d.state = $2)
              AND ($3::text IS NULL OR d.channel = $3) AND ($4::bigint IS NULL OR d.sequence < $4)
            ORDER BY d.sequence DESC LIMIT $5""";
    private static final String FIND = COLUMNS
            + ", d.message::text AS message FROM delivery d LEFT JOIN due ON due.delivery_id = d.id WHERE d.id = $1";
    private static final String ATTEMPTS =
            "SELECT number, begun_at, ended_at, result, says FROM attempt WHERE delivery_id = $1 ORDER BY number";
    private static final String LOCK =
            "SELECT plan::text AS plan, state, reason, attempts FROM delivery WHERE id = $1 FOR UPDATE";
    private static final String PLAN_AGAIN =
            "UPDATE delivery SET state = $2, reason = NULL, changed_at = $3 WHERE id = $1";
    private static final String MAKE_DUE = "INSERT INTO due (delivery_id, due_at) VALUES ($1, $2)";

    private final Pool pool;

    PostgresDeliveryLog(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Page> list(Filter filter) {
        StateName state = filter.state();
        return Sql.run(
                        pool,
                        LIST,
                        filter.person(),
                        state == null ? null : state.text(),
                        filter.channel(),
                        filter.before(),
                        filter.limit() + 1)
                .map(rows -> page(rows, filter.limit()));
    }

    /** One more than wanted was read: if it came, there is a next page. */
    private static Page page(RowSet<Row> rows, int limit) {
        List<Row> all = Sql.all(rows, row -> row);
        List<Row> items = all.subList(0, Math.min(limit, all.size()));
        Long next = all.size() > limit ? items.getLast().getLong("sequence") : null;
        return new Page(items.stream().map(row -> entry(row, List.of(), null)).toList(), next);
    }

    @Override
    public Uni<Optional<Entry>> find(String id) {
        return Sql.run(pool, FIND, id).map(rows -> Sql.first(rows, row -> row)).flatMap(row -> row.map(
                        found -> detail(id, found))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<Entry>> detail(String id, Row row) {
        String message = row.getString("message");
        Mail mail = message == null ? null : Sql.read(message, Mail.class);
        return Sql.run(pool, ATTEMPTS, id)
                .map(rows -> Optional.of(entry(row, Sql.all(rows, PostgresDeliveryLog::attempt), mail)));
    }

    private static Entry.Attempt attempt(Row row) {
        return new Entry.Attempt(
                row.getInteger("number"),
                Sql.time(row, "begun_at"),
                Sql.timeOrNull(row, "ended_at"),
                row.getString("result"),
                row.getString("says"));
    }

    private static Entry entry(Row row, List<Entry.Attempt> attempts, @Nullable Mail message) {
        Plan plan = Sql.read(row.getString("plan"), Plan.class);
        Decision.Answer answer = plan.answer();
        return new Entry(
                row.getString("id"),
                plan.decisionId(),
                answer.placement(),
                plan.outbound().channel(),
                row.getString("person_id"),
                answer.action(),
                answer.treatment() == null ? null : answer.treatment().id(),
                plan.outbound().purpose(),
                plan.outbound().contactClass(),
                StateName.of(row.getString("state")),
                row.getString("reason"),
                answer.reason(),
                address(row.getString("sent_to")),
                plan.outbound().notBefore(),
                plan.outbound().sendBefore(),
                Sql.timeOrNull(row, "due_at"),
                Sql.time(row, "planned_at"),
                Sql.time(row, "changed_at"),
                attempts,
                message,
                false);
    }

    private static @Nullable String address(@Nullable String contactPoint) {
        return contactPoint == null ? null : contactPoint.substring(contactPoint.indexOf(':') + 1);
    }

    @Override
    public Uni<Resend> resend(String id, Instant now) {
        return Sql.commit(pool, transaction -> Sql.run(transaction, LOCK, id)
                .map(rows -> Sql.first(rows, row -> row))
                .flatMap(row -> row.map(found -> resend(transaction, id, found, now))
                        .orElseGet(() -> Uni.createFrom().item(Resend.NOT_THERE))));
    }

    private static Uni<Resend> resend(SqlConnection transaction, String id, Row row, Instant now) {
        Plan plan = Sql.read(row.getString("plan"), Plan.class);
        State.Planned planned =
                StateColumns.resend(row.getString("state"), row.getString("reason"), row.getInteger("attempts"), now);
        if (planned == null) {
            return Uni.createFrom().item(Resend.NOT_POSSIBLE);
        }
        if (!now.isBefore(plan.outbound().sendBefore())) {
            return Uni.createFrom().item(Resend.TOO_LATE);
        }
        return Sql.run(transaction, PLAN_AGAIN, id, planned.name().text(), Sql.time(now))
                .chain(() -> Sql.run(transaction, MAKE_DUE, id, Sql.time(planned.dueAt())))
                .replaceWith(Resend.PLANNED);
    }
}
