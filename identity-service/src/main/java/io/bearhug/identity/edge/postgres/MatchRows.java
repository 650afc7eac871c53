package io.bearhug.identity.edge.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Json;
import io.bearhug.identity.likely.LikelyMatch;
import io.bearhug.identity.likely.Searches.Found;
import io.bearhug.identity.likely.Searches.Said;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;

/** Rows of likely matches. */
final class MatchRows {

    private MatchRows() {}

    static Found found(Row row) {
        String said = row.getString("said");
        return new Found(
                row.getUUID("id").toString(),
                new LikelyMatch(
                        name(row, "a_"),
                        name(row, "b_"),
                        row.getInteger("centibits"),
                        row.getBoolean("sure"),
                        reasons(row.getString("reasons"))),
                row.getUUID("a_person").toString(),
                row.getUUID("b_person").toString(),
                Rows.instant(row, "at"),
                said == null ? null : Said.valueOf(said),
                row.getString("said_by"));
    }

    private static Identifier name(Row row, String prefix) {
        return new Identifier(row.getString(prefix + "namespace"), row.getString(prefix + "value"));
    }

    private static List<LikelyMatch.Reason> reasons(String json) {
        try {
            return List.of(Json.mapper().readValue(json, LikelyMatch.Reason[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored reasons are reasons", e);
        }
    }
}
