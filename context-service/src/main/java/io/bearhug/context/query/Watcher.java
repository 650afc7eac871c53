package io.bearhug.context.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who watches whom.
 *
 * @param caller who watches; each may have so many streams
 * @param masked whether they may not see names
 * @param until when they must show anew who they are; real time
 * @param person who is watched, by id
 * @param has id of the state they have already, null for none
 */
public record Watcher(
        String caller,
        boolean masked,
        Instant until,
        String person,
        @Nullable String has) {}
