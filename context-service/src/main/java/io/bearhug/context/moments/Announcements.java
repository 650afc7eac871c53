package io.bearhug.context.moments;

import io.bearhug.contracts.Moment;
import io.smallrye.mutiny.Uni;

/** Where moments are said. */
public interface Announcements {

    /** Says a moment; done when it is durable. */
    Uni<Void> say(Moment moment);
}
