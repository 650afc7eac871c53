package io.bearhug.decision.situation;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids of decisions: the same question of the same client is the same decision. */
public final class DecisionIds {

    private DecisionIds() {}

    /** The id of the decision on a client's request. */
    public static String of(String client, String requestId) {
        var name = client.length() + ":" + client + requestId;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
