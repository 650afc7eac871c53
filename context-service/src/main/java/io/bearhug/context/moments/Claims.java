package io.bearhug.context.moments;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;

/** Who said which moment to whom, so that each is said once per cool-down, whoever notices it. */
public interface Claims {

    /** Until when a moment is quiet for any of these subjects (person ids and fragments); {@code Instant.MIN} if it is not. */
    Uni<Instant> quietUntil(String definition, Collection<String> subjects);

    /**
     * Claims the right to say a moment. A claim that is not confirmed within its lease – real time – is void.
     *
     * @return whether it is ours to say
     */
    Uni<Boolean> claim(Claim claim);

    /** Says that it was said. */
    Uni<Void> confirm(Claim claim);

    /**
     * The wish to say a moment.
     *
     * @param definition id of the moment's definition
     * @param subject person id, or fragment while nobody is resolved
     * @param moment id
     * @param ripe when it became true
     * @param quietUntil end of the cool-down that begins with it
     */
    record Claim(String definition, String subject, String moment, Instant ripe, Instant quietUntil) {}
}
