package io.bearhug.identity.edge.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.bearhug.contracts.Claim;
import io.bearhug.contracts.Event;
import io.bearhug.contracts.Lists;
import io.bearhug.identity.imports.Column;
import io.bearhug.identity.imports.CsvDialect;
import io.bearhug.identity.imports.Import;
import io.bearhug.identity.imports.ImportFormat;
import io.bearhug.identity.imports.RowMapping;
import io.bearhug.support.identifiers.Storable;
import io.bearhug.support.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An import as asked for.
 *
 * @param source id of the source whose rows they are
 * @param name for humans
 * @param format ndjson or csv
 * @param delimiter between fields of CSV; a comma if absent
 * @param quote around fields of CSV; a double quote if absent
 * @param mapping what columns become; needed for CSV
 */
public record NewImport(
        @Nullable String source,
        @Nullable String name,
        @Nullable String format,
        @Nullable String delimiter,
        @Nullable String quote,
        @Nullable Mapping mapping) {

    /**
     * What columns become. A column is its name, or {@code {"column": name, "as": "text|number|boolean"}}.
     *
     * @param type identify, if absent, or track
     * @param event name of a track call
     * @param userId column
     * @param anonymousId column
     * @param timestamp column of times or dates
     * @param traits columns by trait
     * @param properties columns by property
     * @param identifiers further names
     * @param consents columns of yes and no by purpose
     */
    public record Mapping(
            @Nullable String type,
            @Nullable String event,
            @Nullable String userId,
            @Nullable String anonymousId,
            @Nullable String timestamp,
            Map<String, JsonNode> traits,
            Map<String, JsonNode> properties,
            List<Name> identifiers,
            Map<String, String> consents) {

        public Mapping {
            traits = Lists.copy(traits);
            properties = Lists.copy(properties);
            identifiers = Lists.copy(identifiers);
            consents = Lists.copy(consents);
        }

        RowMapping mapping() {
            return new RowMapping(
                    type == null ? Event.Type.IDENTIFY : one(Event.Type.values(), type, "/mapping/type"),
                    event,
                    userId,
                    anonymousId,
                    timestamp,
                    columns("/mapping/traits/", traits),
                    columns("/mapping/properties/", properties),
                    identifiers.stream().map(Name::name).toList(),
                    texts(consents));
        }

        private static Map<String, String> texts(Map<String, String> given) {
            Map<String, String> columns = new LinkedHashMap<>();
            given.forEach((purpose, column) ->
                    columns.put(Storable.text(purpose), needed("/mapping/consents/" + purpose, column)));
            return columns;
        }

        private static Map<String, Column> columns(String place, Map<String, JsonNode> given) {
            Map<String, Column> columns = new LinkedHashMap<>();
            given.forEach((name, column) -> columns.put(Storable.text(name), column(place + name, column)));
            return columns;
        }

        private static Column column(String place, @Nullable JsonNode said) {
            JsonNode name = said == null || said.isTextual() ? said : said.get("column");
            JsonNode as = said == null || said.isTextual() ? null : said.get("as");
            if (name == null || !name.isTextual()) {
                throw ProblemException.invalid(place, "expected the name of a column");
            }
            return new Column(
                    name.textValue(),
                    as == null ? Column.As.TEXT : one(Column.As.values(), as.asText(), place + "/as"));
        }
    }

    /**
     * A column that holds names.
     *
     * @param namespace of the names
     * @param column its name
     * @param role SELF if absent
     * @param verified whether the source has proof of them
     */
    public record Name(
            @Nullable String namespace,
            @Nullable String column,
            Claim.@Nullable Role role,
            @Nullable Boolean verified) {

        RowMapping.MappedName name() {
            return new RowMapping.MappedName(
                    needed("/mapping/identifiers/namespace", namespace),
                    needed("/mapping/identifiers/column", column),
                    role == null ? Claim.Role.SELF : role,
                    Boolean.TRUE.equals(verified));
        }
    }

    /** As the feature knows it; fails with everything a caller can put right. */
    Import.Plan plan() {
        ImportFormat as = one(ImportFormat.values(), needed("/format", format), "/format");
        try {
            return new Import.Plan(
                    needed("/source", source),
                    name == null ? "" : Storable.text(name),
                    as,
                    new CsvDialect(character(delimiter, ','), character(quote, '"')),
                    mapping == null ? null : mapping.mapping());
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("", String.valueOf(e.getMessage()));
        }
    }

    private static char character(@Nullable String said, char usual) {
        if (said != null && said.length() != 1) {
            throw new IllegalArgumentException("delimiter and quote are one character each");
        }
        return said == null ? usual : said.charAt(0);
    }

    private static String needed(String pointer, @Nullable String value) {
        if (value == null || value.isBlank() || value.indexOf('\0') >= 0) {
            throw ProblemException.invalid(pointer, "expected a text, it is missing");
        }
        return Storable.text(value);
    }

    private static <E extends Enum<E>> E one(E[] values, String said, String pointer) {
        return Stream.of(values)
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(said))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        pointer,
                        "expected one of "
                                + Stream.of(values)
                                        .map(value -> value.name().toLowerCase(Locale.ROOT))
                                        .toList()));
    }
}
