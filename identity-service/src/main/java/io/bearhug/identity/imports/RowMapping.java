package io.bearhug.identity.imports;

import io.bearhug.contracts.Claim;
import io.bearhug.contracts.Event;
import io.bearhug.contracts.Lists;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which column becomes what of an event.
 *
 * @param type identify or track
 * @param event name of a track call
 * @param userId column of the user id
 * @param anonymousId column of the anonymous id
 * @param timestamp column of the time; a date means its first instant in UTC
 * @param traits columns by trait
 * @param properties columns by property
 * @param identifiers further names
 * @param consents columns of yes and no by purpose
 */
public record RowMapping(
        Event.Type type,
        @Nullable String event,
        @Nullable String userId,
        @Nullable String anonymousId,
        @Nullable String timestamp,
        Map<String, Column> traits,
        Map<String, Column> properties,
        List<MappedName> identifiers,
        Map<String, String> consents) {

    private static final int MOST = 500;
    private static final int MOST_NAMES = 20;

    public RowMapping {
        traits = Lists.copy(traits);
        properties = Lists.copy(properties);
        identifiers = Lists.copy(identifiers);
        consents = Lists.copy(consents);
        require(type == Event.Type.IDENTIFY || type == Event.Type.TRACK, "a row becomes an identify or a track call");
        require(type != Event.Type.TRACK || (event != null && !event.isBlank()), "a track call has an event's name");
        require(
                userId != null || anonymousId != null || !identifiers.isEmpty(),
                "a row needs a column of userId, anonymousId or an identifier");
        require(
                traits.size() + properties.size() + consents.size() <= MOST && identifiers.size() <= MOST_NAMES,
                "a mapping has at most " + MOST + " columns, of them " + MOST_NAMES + " identifiers");
    }

    /**
     * A column that holds names.
     *
     * @param namespace of the names
     * @param column its name
     * @param role whose name it is
     * @param verified whether the source has proof that it is theirs; counts only for a server source
     */
    public record MappedName(String namespace, String column, Claim.Role role, boolean verified) {}

    /** All columns it needs, by name. */
    Set<String> columns() {
        Set<String> columns = new TreeSet<>(consents.values());
        Optional.ofNullable(userId).ifPresent(columns::add);
        Optional.ofNullable(anonymousId).ifPresent(columns::add);
        Optional.ofNullable(timestamp).ifPresent(columns::add);
        traits.values().forEach(column -> columns.add(column.column()));
        properties.values().forEach(column -> columns.add(column.column()));
        identifiers.forEach(name -> columns.add(name.column()));
        return columns;
    }

    private static void require(boolean holds, String expectation) {
        if (!holds) {
            throw new IllegalArgumentException(expectation);
        }
    }
}
