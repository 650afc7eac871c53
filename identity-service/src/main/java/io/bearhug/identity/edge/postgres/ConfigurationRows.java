package io.bearhug.identity.edge.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.bearhug.contracts.Json;
import io.bearhug.identity.namespaces.ConfigurationVersion;
import io.bearhug.identity.namespaces.NamespaceConfiguration;
import io.bearhug.identity.namespaces.NamespaceLimits;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Map;

/** Configurations as rows have them. */
final class ConfigurationRows {

    private static final TypeReference<Map<String, NamespaceLimits>> OVERRIDES = new TypeReference<>() {};

    private ConfigurationRows() {}

    static ConfigurationVersion version(Row row) {
        return new ConfigurationVersion(
                row.getLong("version"),
                configuration(row.getString("overrides")),
                Rows.instant(row, "at"),
                row.getString("by_whom"),
                row.getString("reason"));
    }

    static NamespaceConfiguration configuration(String overrides) {
        try {
            return new NamespaceConfiguration(Json.mapper().readValue(overrides, OVERRIDES));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored configuration is limits by namespace", e);
        }
    }
}
