package io.bearhug.decision.edge.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bearhug.contracts.Erasure;
import io.bearhug.contracts.Json;
import io.bearhug.decision.DecisionConfig;
import io.bearhug.decision.liking.Grounds;
import io.bearhug.decision.liking.Learner;
import io.bearhug.decision.liking.Liker;
import io.bearhug.decision.liking.LikingStore;
import io.bearhug.decision.liking.Taken;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** What people took and who they are: tables {@code liking} and {@code liker}. */
@ApplicationScoped
class PgLikings implements LikingStore {

    /** The latest of each; the rating that came with it. */
    private static final String TAKE = """
            INSERT INTO liking (name, item, first_at, last_at, bought_at, given_at, returned_at, rated_at, rating)
            VALUES ($1, $2, $3, $3, $4, $5, $6, $7, $8)
            ON CONFLICT (name, item) DO UPDATE SET
                first_at = least(liking.first_at, excluded.first_at),
                last_at = greatest(liking.last_at, excluded.last_at),
                bought_at = greatest(liking.bought_at, excluded.bought_at),
                given_at = greatest(liking.given_at, excluded.given_at),
                returned_at = greatest(liking.returned_at, excluded.returned_at),
                rating = CASE WHEN excluded.rated_at >= coalesce(liking.rated_at, '-infinity')
                    THEN excluded.rating ELSE liking.rating END,
                rated_at = greatest(liking.rated_at, excluded.rated_at)""";

    private static final String BOUND = """
            DELETE FROM liking USING (
                SELECT name, item, row_number() OVER (PARTITION BY name ORDER BY last_at DESC, item) AS rank
                FROM liking WHERE name = ANY($1)) AS ranked
            WHERE ranked.rank > $2 AND liking.name = ranked.name AND liking.item = ranked.item""";

    private static final String KNOW = """
            INSERT INTO liker (name, person, words, at) VALUES ($1, $2, $3::text::jsonb, $4)
            ON CONFLICT (name) DO UPDATE SET person = excluded.person, words = excluded.words, at = excluded.at
            WHERE liker.at <= excluded.at""";

    /** What belongs to somebody else now, to several, or to nobody for certain. */
    private static final String LEAVE = """
            WITH gone AS (
                DELETE FROM liker WHERE person = ANY($1) AND NOT name = ANY($2) AND at <= $3 RETURNING name)
            UPDATE liking_state SET changes = changes + 1 WHERE EXISTS (SELECT FROM gone JOIN liking USING (name))""";

    private static final String CHANGED = "UPDATE liking_state SET changes = changes + 1";
    private static final String CHANGED_FOR = CHANGED + " WHERE EXISTS (SELECT FROM liking WHERE name = ANY($1))";
    private static final String FORGET = "DELETE FROM liking WHERE name = ANY($1) AND first_at <= $2";
    private static final String FORGET_WHO = "DELETE FROM liker WHERE name = ANY($1) OR person = ANY($2)";

    private final Pool pool;
    private final PgForgottenPeople people;
    private final PgRelatedItems related;
    private final DecisionConfig.Recommendation config;

    PgLikings(Pool pool, PgForgottenPeople people, PgRelatedItems related, DecisionConfig config) {
        this.pool = pool;
        this.people = people;
        this.related = related;
        this.config = config.recommendation();
    }

    /** What somebody did before they were forgotten is not taken. */
    @Override
    public Uni<Void> taken(List<Taken> taken) {
        var fragments = taken.stream().map(Taken::fragment).distinct().toList();
        return PgDecisionLog.answered(
                pool.withTransaction(transaction -> people.among(transaction, List.of(), fragments)
                        .map(forgotten -> taken.stream()
                                .filter(it -> !forgotten.includes(null, it.fragment(), it.at()))
                                .toList())
                        .chain(kept -> kept.isEmpty() ? Uni.createFrom().voidItem() : take(transaction, kept))));
    }

    private Uni<Void> take(SqlConnection transaction, List<Taken> taken) {
        var names =
                taken.stream().map(it -> people.name(it.fragment())).distinct().toArray(String[]::new);
        return transaction
                .preparedQuery(TAKE)
                .executeBatch(taken.stream().map(this::row).toList())
                .chain(() -> transaction.preparedQuery(BOUND).execute(Tuple.of(names, config.perPerson())))
                .chain(() -> transaction.query(CHANGED).execute())
                .replaceWithVoid();
    }

    private Tuple row(Taken it) {
        var at = time(it.at());
        return Tuple.tuple()
                .addString(people.name(it.fragment()))
                .addString(it.item())
                .addOffsetDateTime(at)
                .addOffsetDateTime(it.how() == Taken.How.BOUGHT ? at : null)
                .addOffsetDateTime(it.how() == Taken.How.GIVEN ? at : null)
                .addOffsetDateTime(it.how() == Taken.How.RETURNED ? at : null)
                .addOffsetDateTime(it.how() == Taken.How.RATED ? at : null)
                .addDouble(it.rating());
    }

    @Override
    public Uni<Void> known(List<Liker> likers) {
        var ids = likers.stream().map(Liker::personId).toList();
        var fragments = likers.stream().flatMap(it -> it.fragments().stream()).toList();
        return PgDecisionLog.answered(pool.withTransaction(transaction -> people.among(transaction, ids, fragments)
                .map(forgotten -> likers.stream()
                        .flatMap(it -> it.fragments().stream()
                                .filter(fragment -> !forgotten.includes(it.personId(), fragment, it.at()))
                                .map(fragment -> row(it, fragment)))
                        .toList())
                .call(() -> leave(transaction, likers))
                .chain(rows -> rows.isEmpty() ? Uni.createFrom().voidItem() : know(transaction, rows))));
    }

    private Uni<Void> leave(SqlConnection transaction, List<Liker> likers) {
        var rows = likers.stream()
                .map(it -> Tuple.of(
                        people.names(it.personId()).toArray(String[]::new),
                        it.fragments().stream().map(people::name).toArray(String[]::new),
                        time(it.at())))
                .toList();
        return transaction.preparedQuery(LEAVE).executeBatch(rows).replaceWithVoid();
    }

    private static Uni<Void> know(SqlConnection transaction, List<Tuple> rows) {
        var names = rows.stream().map(it -> it.getString(0)).toArray(String[]::new);
        return transaction
                .preparedQuery(KNOW)
                .executeBatch(rows)
                .chain(() -> transaction.preparedQuery(CHANGED_FOR).execute(Tuple.of(names)))
                .replaceWithVoid();
    }

    private Tuple row(Liker it, String fragment) {
        return Tuple.of(people.name(fragment), people.name(it.personId()), words(it), time(it.at()));
    }

    private static String words(Liker it) {
        try {
            return Json.mapper().writeValueAsString(it.words());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("words can be written as JSON", e);
        }
    }

    @Override
    public Uni<Boolean> learn(Instant oldest, Grounds grounds, Learner learner) {
        return related.learn(oldest, grounds, learner);
    }

    @Override
    public Uni<Changes> since(long stamp) {
        return related.since(stamp);
    }

    /** What goes is no longer learned from the next time. */
    @Override
    public Uni<Void> forget(Erasure erasure) {
        var names = erasure.names().toArray(String[]::new);
        var persons =
                erasure.ids().stream().flatMap(id -> people.names(id).stream()).toArray(String[]::new);
        return PgDecisionLog.answered(pool.withTransaction(transaction -> transaction
                .preparedQuery(FORGET)
                .execute(Tuple.of(names, time(erasure.before())))
                .chain(gone -> gone.rowCount() == 0
                        ? Uni.createFrom().voidItem()
                        : transaction.query(CHANGED).execute().replaceWithVoid())
                .chain(() -> transaction.preparedQuery(FORGET_WHO).execute(Tuple.of(names, persons)))
                .replaceWithVoid()));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
