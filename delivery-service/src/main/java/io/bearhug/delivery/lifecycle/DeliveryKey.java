package io.bearhug.delivery.lifecycle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What makes a delivery the same delivery: however often a decision is heard, there is one per key.
 *
 * @param decisionId the decision
 * @param channel on which it is said
 * @param contactPoint where; {@link #BEST} for the person's best address, which is looked up when it is sent
 * @param step which message of the decision, by the placement it answers
 */
public record DeliveryKey(String decisionId, String channel, String contactPoint, String step) {

    /** The best address the person has when the message is sent, one per channel. */
    public static final String BEST = "best";

    private static final int ID_BYTES = 16;
    private static final Pattern ID = Pattern.compile("dlv_[0-9a-f]{32}");

    /** Whether a text could be the id of a delivery. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** The id of the delivery, the same wherever it is computed. */
    public String deliveryId() {
        String text = String.join("\n", decisionId, channel, contactPoint, step);
        return "dlv_" + HexFormat.of().formatHex(Arrays.copyOf(sha256(text), ID_BYTES));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
