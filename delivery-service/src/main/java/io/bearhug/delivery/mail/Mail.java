package io.bearhug.delivery.mail;

import io.bearhug.contracts.Lists;
import java.util.Map;

/**
 * A mail, ready to be handed over and kept as it was sent.
 *
 * @param messageId the same for every try of a delivery
 * @param from display name and address
 * @param to address
 * @param subject one line
 * @param text plain form
 * @param html rich form
 * @param headers all others that we set
 */
public record Mail(
        String messageId,
        String from,
        String to,
        String subject,
        String text,
        String html,
        Map<String, String> headers) {
    public Mail {
        headers = Lists.copy(headers);
    }
}
