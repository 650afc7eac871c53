package io.bearhug.identity.imports;

import io.bearhug.contracts.Lists;
import io.bearhug.support.problem.Problem;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row as the event it stands for, in Segment's shape.
 *
 * @param event as the front door reads it
 * @param faults what the mapping could not read; then the event is not to be used
 */
record MappedRow(Map<String, Object> event, List<Problem.Fault> faults) {

    MappedRow {
        event = Lists.copy(event);
        faults = List.copyOf(faults);
    }

    /** Reads a row by a mapping. Empty texts count as absent. */
    static MappedRow of(Map<String, Object> row, RowMapping mapping) {
        return new Reading(row, mapping).read();
    }

    private static final class Reading {
        private final Map<String, Object> row;
        private final RowMapping mapping;
        private final List<Problem.Fault> faults = new ArrayList<>();

        Reading(Map<String, Object> row, RowMapping mapping) {
            this.row = row;
            this.mapping = mapping;
        }

        MappedRow read() {
            Map<String, Object> event = new LinkedHashMap<>();
            event.put("type", mapping.type().name().toLowerCase(Locale.ROOT));
            put(event, "event", mapping.event());
            put(event, "userId", raw(mapping.userId()));
            put(event, "anonymousId", raw(mapping.anonymousId()));
            put(event, "timestamp", time(raw(mapping.timestamp())));
            event.put("traits", values(mapping.traits()));
            event.put("properties", values(mapping.properties()));
            event.put("context", Map.of("identifiers", names(), "consent", Map.of("categoryPreferences", consents())));
            return new MappedRow(event, faults);
        }

        private Map<String, Object> values(Map<String, Column> columns) {
            Map<String, Object> values = new LinkedHashMap<>();
            columns.forEach((name, column) -> put(values, name, value(column)));
            return values;
        }

        private @Nullable Object value(Column column) {
            Object raw = raw(column.column());
            if (!(raw instanceof String text)) {
                return raw;
            }
            Optional<Object> read = column.value(text);
            if (read.isEmpty()) {
                wrong(column.column(), "expected a " + column.as().name().toLowerCase(Locale.ROOT));
            }
            return read.orElse(null);
        }

        private List<Map<String, Object>> names() {
            List<Map<String, Object>> names = new ArrayList<>();
            for (RowMapping.MappedName name : mapping.identifiers()) {
                Object value = raw(name.column());
                if (value != null) {
                    names.add(Map.of(
                            "namespace", name.namespace(),
                            "value", value,
                            "role", name.role().name(),
                            "verified", name.verified()));
                }
            }
            return names;
        }

        private Map<String, Object> consents() {
            Map<String, Object> consents = new LinkedHashMap<>();
            mapping.consents().forEach((purpose, column) -> {
                Object raw = raw(column);
                Optional<Boolean> said = raw instanceof Boolean yes
                        ? Optional.of(yes)
                        : Optional.ofNullable(raw).flatMap(value -> Column.yesOrNo(String.valueOf(value)));
                said.ifPresent(yes -> consents.put(purpose, yes));
                if (raw != null && said.isEmpty()) {
                    wrong(column, "expected yes or no");
                }
            });
            return consents;
        }

        private @Nullable Object raw(@Nullable String column) {
            Object value = column == null ? null : row.get(column);
            return value instanceof String text && text.isBlank() ? null : value;
        }

        private void wrong(String column, String expectation) {
            String name = column.replace("~", "~0").replace("/", "~1");
            faults.add(Problem.Fault.at("/" + name, expectation));
        }

        private static @Nullable Object time(@Nullable Object raw) {
            try {
                return raw instanceof String text && text.length() == "2026-01-31".length()
                        ? LocalDate.parse(text)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant()
                                .toString()
                        : raw;
            } catch (DateTimeParseException e) {
                return raw;
            }
        }

        private static void put(Map<String, Object> into, String name, @Nullable Object value) {
            if (value != null) {
                into.put(name, value);
            }
        }
    }
}
