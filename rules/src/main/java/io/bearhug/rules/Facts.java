package io.bearhug.rules;

import io.bearhug.contracts.context.LiveContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The person's past, as the functions of a decision rule ask for it. It is passed among a rule's variables under {@link #KEY};
 * without it the functions are unknown.
 */
public interface Facts {

    /** Name under which the variables of a rule hold it. */
    String KEY = "@facts";

    /** How often an event happened, in all or within the window that ends now. */
    long count(String event, @Nullable Duration within);

    /** When an event last happened. */
    Optional<Instant> last(String event);

    /** Whether a product or something of a category was bought (not as a gift), ever or within the window that ends now. */
    boolean bought(String itemOrCategory, @Nullable Duration within);

    /** What the person saw or heard of an action, newest first. */
    List<LiveContext.Exposure> exposures(String action);
}
