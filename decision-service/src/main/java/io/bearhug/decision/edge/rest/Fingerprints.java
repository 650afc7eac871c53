package io.bearhug.decision.edge.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.bearhug.contracts.Json;
import io.bearhug.support.problem.ProblemException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Tells whether two bodies say the same, however they are written. */
final class Fingerprints {

    private static final ObjectWriter SORTED = Json.mapper().writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private Fingerprints() {}

    static String of(DecisionRequest request) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(json(request));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What can be read but not written again holds half a character, which no store can keep. */
    private static byte[] json(DecisionRequest request) {
        try {
            return SORTED.writeValueAsBytes(request);
        } catch (JsonProcessingException e) {
            throw ProblemException.invalid("", "expected text of whole characters");
        }
    }
}
