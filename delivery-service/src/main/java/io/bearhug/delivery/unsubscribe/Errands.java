package io.bearhug.delivery.unsubscribe;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;

/** What is still to be told. Times are real: this is between services, not part of any story. */
public interface Errands {

    /** Claims what is to be told now, for the time of a lease. */
    Uni<List<Errand>> claim(int most, Duration lease);

    /** It is told. */
    Uni<Void> done(Errand errand);

    /** It will be told later. */
    Uni<Void> again(Errand errand, Duration after);

    /** It was refused as it is: kept for a human to look at. */
    Uni<Void> refused(Errand errand, String says);
}
