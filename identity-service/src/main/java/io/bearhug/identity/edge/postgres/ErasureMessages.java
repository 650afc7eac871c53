package io.bearhug.identity.edge.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bearhug.contracts.Erasure;
import io.bearhug.contracts.ErasureReceipt;
import io.bearhug.contracts.Json;
import io.bearhug.contracts.Person;
import io.bearhug.contracts.Topic;
import io.bearhug.support.erasure.Erasures;
import io.bearhug.support.outbox.Outbox;
import io.bearhug.support.outbox.OutboxMessage;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What others are told of an erasure, with the transaction that did it. */
final class ErasureMessages {

    private ErasureMessages() {}

    static Uni<Void> publish(SqlClient transaction, Erasure request) {
        return Outbox.add(
                transaction, OutboxMessage.of(Topic.ERASURES, request.personId(), Erasure.TYPE, request.id(), request));
    }

    static Uni<Void> publish(SqlClient transaction, ErasureReceipt receipt) {
        return Outbox.add(
                transaction,
                OutboxMessage.of(
                        Topic.ERASURES,
                        receipt.personId(),
                        ErasureReceipt.TYPE,
                        Erasures.receiptId(receipt.erasureId(), receipt.service()),
                        receipt));
    }

    static Uni<Void> publish(SqlClient transaction, List<Person> erased) {
        return Outbox.add(
                transaction,
                erased.stream()
                        .map(person -> OutboxMessage.of(
                                Topic.PERSONS, person.id(), "person", person.id() + "/" + person.version(), person))
                        .toList());
    }

    /** The last version of a person: that there is none any more. */
    static Person erased(String id, long version, Instant now) {
        return new Person(
                id, version, now, null, true, List.of(), List.of(), Map.of(), List.of(), List.of(), List.of(),
                List.of());
    }

    static ErasureReceipt.Store[] stores(String json) {
        try {
            return Json.mapper().readValue(json, ErasureReceipt.Store[].class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("kept receipts are JSON", e);
        }
    }
}
