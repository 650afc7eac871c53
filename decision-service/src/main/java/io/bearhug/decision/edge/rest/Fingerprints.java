package io.bearhug.decision.edge.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.bearhug.contracts.Json;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Tells whether two bodies say the same, however they are written. */
final class Fingerprints {

    private static final ObjectWriter SORTED = Json.mapper().writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private Fingerprints() {}

    static String of(DecisionRequest request) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(SORTED.writeValueAsBytes(request));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException("requests can be written as JSON and hashed", e);
        }
    }
}
