package io.bearhug.decision.appointments;

import java.time.Instant;

/**
 * When something is thought about again.
 *
 * @param decisionId that put it off
 * @param moment id of the definition of the moment that asked
 * @param action that is likely to be said then
 * @param at when
 */
public record Appointment(String decisionId, String moment, String action, Instant at) {}
