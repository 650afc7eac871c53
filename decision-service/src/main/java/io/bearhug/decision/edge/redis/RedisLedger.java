package io.bearhug.decision.edge.redis;

import io.bearhug.decision.DecisionConfig;
import io.bearhug.decision.edge.redis.LedgerJson.StoredContact;
import io.bearhug.decision.edge.redis.LedgerJson.StoredReaction;
import io.bearhug.decision.edge.redis.LedgerJson.StoredRefusal;
import io.bearhug.decision.ledger.Contact;
import io.bearhug.decision.ledger.DecisionRecord;
import io.bearhug.decision.ledger.Grant;
import io.bearhug.decision.ledger.Ledger;
import io.bearhug.decision.ledger.LedgerChange;
import io.bearhug.decision.ledger.LedgerUnavailable;
import io.bearhug.decision.ledger.LedgerView;
import io.bearhug.decision.ledger.Reaction;
import io.bearhug.decision.ledger.Refusal;
import io.bearhug.decision.ledger.Reservation;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The working ledger in Redis: a hash per fragment with a field per contact and per reaction, and a string per decision of the last
 * day. Everything that must not interleave is one script.
 */
@ApplicationScoped
public class RedisLedger implements Ledger {

    private final ReactiveRedisDataSource redis;
    private final DecisionConfig.Redis config;
    private final LedgerKeys keys;
    private final Script reserve;
    private final Script withdraw;
    private final Script write;
    private final Script forget;

    RedisLedger(
            ReactiveRedisDataSource redis,
            DecisionConfig config,
            @ConfigProperty(name = "bearhug.redis.prefix") Optional<String> prefix) {
        this.redis = redis;
        this.config = config.redis();
        this.keys = new LedgerKeys(prefix.orElse(""));
        this.reserve = new Script(redis, "reserve.lua");
        this.withdraw = new Script(redis, "withdraw.lua");
        this.write = new Script(redis, "write.lua");
        this.forget = new Script(redis, "forget.lua");
    }

    @Override
    public Uni<LedgerView> read(List<String> fragments) {
        if (fragments.isEmpty()) {
            return Uni.createFrom().item(LedgerView.EMPTY);
        }
        var reads = fragments.stream()
                .map(fragment -> redis.execute("HGETALL", keys.ledger(fragment)))
                .toList();
        return inTime(Uni.join().all(reads).andFailFast()).map(RedisLedger::view);
    }

    @Override
    public Uni<Grant> reserve(
            DecisionRecord decided, List<Reservation> reservations, List<String> fragments, Instant now) {
        var own = decided.decision().fragment();
        var ledgers =
                Stream.concat(Stream.of(own), fragments.stream()).distinct().map(keys::ledger);
        var named = Stream.concat(Stream.of(keys.record(decided.decision().decisionId())), ledgers)
                .toList();
        var arguments = List.of(
                String.valueOf(now.toEpochMilli()),
                String.valueOf(config.keepRecords().toSeconds()),
                String.valueOf(config.keepContacts().toMillis()),
                LedgerJson.write(decided),
                LedgerJson.json(reservations));
        return inTime(reserve.call(named, arguments)).map(answer -> grant(answer, reservations));
    }

    @Override
    public Uni<Void> withdraw(DecisionRecord instead, List<Reservation> reservations) {
        var decision = instead.decision();
        var arguments =
                new ArrayList<>(List.of(String.valueOf(config.keepRecords().toSeconds()), LedgerJson.write(instead)));
        reservations.forEach(it -> arguments.add(LedgerJson.field(it.contact())));
        return inTime(withdraw.call(
                        List.of(keys.record(decision.decisionId()), keys.ledger(decision.fragment())), arguments))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<DecisionRecord>> find(String decisionId) {
        return inTime(redis.execute("GET", keys.record(decisionId)).map(answer -> Optional.ofNullable(answer)
                .map(it -> LedgerJson.read(it.toString(), DecisionRecord.class))));
    }

    @Override
    public Uni<Void> write(String fragment, LedgerChange change) {
        var contact = change.contact();
        var reaction = change.reaction();
        var arguments = List.of(
                String.valueOf(config.keepContacts().toMillis()),
                contact == null ? "" : LedgerJson.field(contact),
                contact == null ? "" : LedgerJson.json(contact),
                reaction == null ? "" : LedgerJson.field(reaction),
                reaction == null ? "" : LedgerJson.json(reaction));
        return inTime(write.call(List.of(keys.ledger(fragment)), arguments)).replaceWithVoid();
    }

    @Override
    public Uni<Void> forget(String fragment, List<String> decisionIds, Instant before) {
        var arguments = Stream.concat(Stream.of(String.valueOf(before.toEpochMilli())), decisionIds.stream());
        var records = decisionIds.stream().map(keys::record).toArray(String[]::new);
        return inTime(forget.call(List.of(keys.ledger(fragment)), arguments.toList()))
                .chain(() -> records.length == 0
                        ? Uni.createFrom().voidItem()
                        : inTime(redis.execute("DEL", records)).replaceWithVoid());
    }

    private <T> Uni<T> inTime(Uni<T> answer) {
        return answer.ifNoItem()
                .after(config.timeout())
                .fail()
                .onFailure(failure -> !(failure instanceof IllegalStateException))
                .transform(LedgerUnavailable::new);
    }

    private static LedgerView view(List<Response> hashes) {
        var contacts = new ArrayList<Contact>();
        var reactions = new ArrayList<Reaction>();
        for (var hash : hashes) {
            for (var field : hash.getKeys()) {
                var json = hash.get(field).toString();
                if (LedgerJson.isContact(field)) {
                    contacts.add(LedgerJson.read(json, StoredContact.class).contact());
                } else {
                    reactions.add(LedgerJson.read(json, StoredReaction.class).reaction());
                }
            }
        }
        return new LedgerView(contacts, reactions, LedgerView.Sight.WHOLE);
    }

    private static Grant grant(Response answer, List<Reservation> reservations) {
        return switch (answer.get(0).toString()) {
            case "granted" -> new Grant.Granted();
            case "existing" -> new Grant.Existing(LedgerJson.read(answer.get(1).toString(), DecisionRecord.class));
            default -> new Grant.Refused(refusals(answer.get(1).toString(), reservations));
        };
    }

    private static List<Refusal> refusals(String json, List<Reservation> reservations) {
        return Arrays.stream(LedgerJson.read(json, StoredRefusal[].class))
                .map(it -> refusal(it, reservations.get(it.reservation())))
                .toList();
    }

    private static Refusal refusal(StoredRefusal refused, Reservation reservation) {
        return new Refusal(
                reservation.contact().placement(),
                reservation.contact().action(),
                reservation.limits().get(refused.limit()),
                Instant.ofEpochMilli(refused.freeAt()));
    }
}
