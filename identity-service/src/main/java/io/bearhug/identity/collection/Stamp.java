package io.bearhug.identity.collection;

import io.bearhug.contracts.Trust;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the front door knows about an event that the event does not say itself.
 *
 * @param source id of the source
 * @param trust how far it is believed
 * @param receivedAt our clock when the request came
 * @param sentAt the channel's clock when it sent the request, if it says so
 * @param messageId for an event that brings none
 */
public record Stamp(
        String source,
        Trust trust,
        Instant receivedAt,
        @Nullable Instant sentAt,
        String messageId) {}
