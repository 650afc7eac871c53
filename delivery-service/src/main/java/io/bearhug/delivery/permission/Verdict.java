package io.bearhug.delivery.permission;

import io.bearhug.delivery.lifecycle.SkipReason;
import io.bearhug.delivery.people.ContactPoint;
import io.bearhug.delivery.people.Recipient;
import java.time.Instant;

/** Whether something may be sent now. */
public sealed interface Verdict {

    /** It may, to this address. */
    record Send(Recipient recipient, ContactPoint to) implements Verdict {}

    /** Ask again then. */
    record Later(Instant at) implements Verdict {}

    /** It may not. */
    record Skip(SkipReason reason) implements Verdict {}

    /** It was tried in vain, and now it is too late. */
    record Expire() implements Verdict {}
}
