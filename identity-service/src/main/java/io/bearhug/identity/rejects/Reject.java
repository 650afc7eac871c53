package io.bearhug.identity.rejects;

import io.bearhug.contracts.Event;
import io.bearhug.identity.collection.Intake;
import io.bearhug.identity.collection.RawEvent;
import io.bearhug.identity.collection.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * A refused event with everything that is needed to try again.
 *
 * @param type as the channel called it; null if the event has to say so itself
 * @param raw as it came
 * @param stamp what the front door knew about it
 * @param why it was refused
 */
public record Reject(Event.@Nullable Type type, RawEvent raw, Stamp stamp, Intake.Rejected why) {}
