package io.bearhug.context.activity;

import io.bearhug.contracts.Activity.Count;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Port: how many events arrived in which minute, by channel; remembered somewhat longer than it is looked back. */
public interface ActivityCounts {

    /** Adds to the counts of a minute. */
    Uni<Void> add(Instant minute, Map<String, Long> byChannel);

    /** The counts of these minutes, those without any left out. */
    Uni<List<Count>> of(List<Instant> minutes);
}
