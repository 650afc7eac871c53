package io.bearhug.identity.edge.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Json;
import io.bearhug.contracts.Person;
import io.bearhug.contracts.Trait;
import io.bearhug.identity.facts.ConsentFact;
import io.bearhug.identity.facts.ControlFact;
import io.bearhug.identity.facts.Node;
import io.bearhug.identity.facts.RelationFact;
import io.bearhug.identity.facts.SignFact;
import io.bearhug.identity.facts.Strength;
import io.bearhug.identity.facts.TraitFact;
import io.bearhug.identity.facts.Voice;
import io.bearhug.identity.persons.Belonging;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Rows as values and values as parameters. */
final class Rows {

    private static final String ALL_CHANNELS = "";

    private Rows() {}

    static <T> List<T> list(RowSet<Row> rows, Function<Row, T> read) {
        return StreamSupport.stream(rows.spliterator(), false).map(read).toList();
    }

    static IdentifierRow identifier(Row row) {
        Identifier identifier = new Identifier(row.getString("namespace"), row.getString("value"));
        boolean isNew = row.getUUID("person") == null;
        return new IdentifierRow(
                row.getLong("id"),
                identifier,
                row.getLong("region"),
                isNew ? null : node(row, identifier),
                isNew ? null : new Belonging(row.getUUID("person").toString(), row.getLong("move")));
    }

    private static Node node(Row row, Identifier identifier) {
        return new Node(
                identifier,
                instant(row, "first_seen"),
                instant(row, "last_seen"),
                row.getString("source"),
                row.getBoolean("verified"),
                row.getBoolean("signed_in"),
                row.getBoolean("shared"));
    }

    static SignFact sign(Row row, Identifier device) {
        return new SignFact(
                device,
                name(row, ""),
                row.getBoolean("is_in"),
                instant(row, "hour"),
                instant(row, "first_at"),
                instant(row, "last_at"));
    }

    static ControlFact control(Row row) {
        return new ControlFact(
                row.getString("id"),
                ControlFact.Type.valueOf(row.getString("type")),
                Objects.requireNonNull(name(row, "a_"), "a decision is about a name"),
                name(row, "b_"),
                instant(row, "at"),
                row.getString("by_whom"),
                row.getString("reason"));
    }

    /** The name in these columns; null if there is none. */
    private static @Nullable Identifier name(Row row, String prefix) {
        String namespace = row.getString(prefix + "namespace");
        return namespace == null ? null : new Identifier(namespace, row.getString(prefix + "value"));
    }

    static TraitFact trait(Row row, Identifier on) {
        return new TraitFact(
                on,
                row.getString("name"),
                json(row.getString("told")),
                kind(row.getShort("kind")),
                instant(row, "at"),
                row.getString("source"),
                row.getString("event"),
                voice(row));
    }

    static RelationFact relation(Row row, Identifier on) {
        return new RelationFact(
                on,
                row.getString("whom"),
                row.getString("field"),
                json(row.getString("value")),
                kind(row.getShort("kind")),
                instant(row, "at"),
                instant(row, "since"),
                row.getString("source"),
                row.getString("event"));
    }

    static ConsentFact consent(Row row, Identifier on) {
        String channel = row.getString("channel");
        return new ConsentFact(
                on,
                row.getString("purpose"),
                ALL_CHANNELS.equals(channel) ? null : channel,
                name(row, "point_"),
                row.getBoolean("granted"),
                row.getBoolean("by_us"),
                instant(row, "at"),
                row.getString("source"),
                voice(row),
                row.getOffsetDateTime("first_at") == null ? instant(row, "at") : instant(row, "first_at"));
    }

    /** Its device stands in the columns of a name. */
    private static Voice voice(Row row) {
        return new Voice(Strength.ofLevel(row.getShort("strength")), name(row, ""));
    }

    static Person person(Row row) {
        return person(row.getString("snapshot"));
    }

    static String channel(@Nullable String channel) {
        return channel == null ? ALL_CHANNELS : channel;
    }

    /** The hash of a contact point; empty for all of them. */
    static Buffer point(@Nullable Identifier contactPoint) {
        return contactPoint == null ? Buffer.buffer() : KeyHash.of(contactPoint).bytes();
    }

    static short number(Strength strength) {
        return (short) strength.level();
    }

    static short number(Trait.Kind kind) {
        return switch (kind) {
            case STATED -> 3;
            case OBSERVED -> 2;
            case INFERRED -> 1;
        };
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable String text(@Nullable Object value) {
        try {
            return value == null ? null : Json.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read as JSON can be written as JSON", e);
        }
    }

    private static Trait.Kind kind(short number) {
        return switch (number) {
            case 3 -> Trait.Kind.STATED;
            case 2 -> Trait.Kind.OBSERVED;
            case 1 -> Trait.Kind.INFERRED;
            default -> throw new IllegalStateException("no kind of trait has number " + number);
        };
    }

    static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    private static @Nullable Object json(@Nullable String text) {
        try {
            return text == null ? null : Json.mapper().readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored trait is JSON", e);
        }
    }

    private static Person person(String snapshot) {
        try {
            return Json.mapper().readValue(snapshot, Person.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored snapshot is a person", e);
        }
    }
}
