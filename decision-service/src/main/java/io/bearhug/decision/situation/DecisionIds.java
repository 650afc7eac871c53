package io.bearhug.decision.situation;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids of decisions: the same question of the same client is the same decision. */
public final class DecisionIds {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private DecisionIds() {}

    /** Whether a text can be the id of a decision at all. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** The id of the decision on a client's request. */
    public static String of(String client, String requestId) {
        var name = client.length() + ":" + client + requestId;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
