package io.bearhug.identity.edge.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.bearhug.contracts.Event;
import io.bearhug.contracts.Json;
import io.bearhug.contracts.Trust;
import io.bearhug.identity.collection.Intake;
import io.bearhug.identity.collection.RawEvent;
import io.bearhug.identity.collection.Stamp;
import io.bearhug.identity.rejects.KeptReject;
import io.bearhug.identity.rejects.Reject;
import io.bearhug.support.problem.Problem;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Refused events as rows. */
final class RejectRows {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final TypeReference<List<Problem.Fault>> FAULTS = new TypeReference<>() {};

    /** Longer names of events were refused for that and are not looked for. */
    private static final int MAX_NAME = 255;

    private RejectRows() {}

    static Tuple values(Reject reject) {
        Stamp stamp = reject.stamp();
        Instant sentAt = stamp.sentAt();
        return Tuple.tuple()
                .addString(stamp.source())
                .addString(stamp.trust().name())
                .addOffsetDateTime(Rows.time(stamp.receivedAt()))
                .addOffsetDateTime(sentAt == null ? null : Rows.time(sentAt))
                .addString(reject.type() == null ? null : reject.type().name())
                .addString(event(reject))
                .addString(reject.why().messageId())
                .addString(reject.why().reason().name())
                .addString(Rows.text(reject.why().errors()))
                .addArrayOfString(reject.why().names().toArray(String[]::new))
                .addString(Rows.text(reject.raw().fields()))
                .addInteger(reject.raw().sizeBytes());
    }

    static Tuple again(KeptReject kept) {
        Intake.Rejected why = kept.reject().why();
        return Tuple.of(
                kept.id(),
                why.reason().name(),
                Rows.text(why.errors()),
                Optional.ofNullable(kept.replayedAt()).map(Rows::time).orElse(null));
    }

    static KeptReject reject(Row row) {
        String call = row.getString("call");
        Intake.Rejected why = new Intake.Rejected(
                row.getString("message_id"),
                read(row.getString("errors"), FAULTS),
                Intake.Reason.valueOf(row.getString("reason")),
                List.of(row.getArrayOfStrings("names")));
        Reject reject = new Reject(
                call == null ? null : Event.Type.valueOf(call),
                new RawEvent(read(row.getString("content"), FIELDS), row.getInteger("bytes")),
                new Stamp(
                        row.getString("source"),
                        Trust.valueOf(row.getString("trust")),
                        row.getOffsetDateTime("received_at").toInstant(),
                        instant(row, "sent_at"),
                        ""),
                why);
        return new KeptReject(row.getLong("id"), reject, instant(row, "replayed_at"));
    }

    /** The name of a track call, else the call. */
    private static @Nullable String event(Reject reject) {
        Map<String, Object> fields = reject.raw().fields();
        Event.Type type = reject.type();
        Object said = fields.getOrDefault(
                "event", type == null ? fields.get("type") : type.name().toLowerCase(java.util.Locale.ROOT));
        return said instanceof String name && name.length() <= MAX_NAME ? name : null;
    }

    private static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return Json.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored reject is JSON", e);
        }
    }
}
