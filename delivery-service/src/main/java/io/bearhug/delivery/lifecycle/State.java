package io.bearhug.delivery.lifecycle;

import java.time.Instant;

/**
 * Where a delivery stands. Each state has only the transitions that are legal from it, so an illegal one does not compile.
 *
 * <p>{@code attempts} counts the tries begun so far.
 */
public sealed interface State {

    /** Its name, as stored and shown. */
    StateName name();

    /** Tries begun so far. */
    int attempts();

    /** A state in which something is still to be done. */
    sealed interface Open extends State permits Planned, Due, Attempting {}

    /** A state in which nothing more is done by itself. */
    sealed interface Ended extends State permits HandedOver, Skipped, Expired, Failed, Unknown {}

    /** The state of a delivery just planned. */
    static Planned planned(Instant dueAt) {
        return new Planned(dueAt, 0);
    }

    /** Waits for its time. */
    record Planned(Instant dueAt, int attempts) implements Open {
        @Override
        public StateName name() {
            return StateName.PLANNED;
        }

        /** Its time has come, and an instance has claimed it. */
        public Due becomeDue() {
            return new Due(attempts);
        }

        /** It can be said at once that it will never be sent. */
        public Skipped skip(SkipReason reason) {
            return new Skipped(reason, attempts);
        }
    }

    /** Claimed; everything that could stand against it is being asked. */
    record Due(int attempts) implements Open {
        @Override
        public StateName name() {
            return StateName.DUE;
        }

        /** Not now: quiet hours, or somebody who must be asked cannot be reached. */
        public Planned postpone(Instant until) {
            return new Planned(until, attempts);
        }

        /** Something stands against it. */
        public Skipped skip(SkipReason reason) {
            return new Skipped(reason, attempts);
        }

        /** It was tried before, and its time has passed since. */
        public Expired expire() {
            return new Expired(attempts);
        }

        /** It cannot be put into words. */
        public Failed fail(FailureReason reason) {
            return new Failed(reason, attempts);
        }

        /** From here on something may have left the house. */
        public Attempting attempt() {
            return new Attempting(attempts + 1);
        }
    }

    /** Being handed to a provider. Whoever finds a delivery left in this state cannot know whether it was sent. */
    record Attempting(int attempts) implements Open {
        @Override
        public StateName name() {
            return StateName.ATTEMPTING;
        }

        /** The provider took it. */
        public HandedOver handOver() {
            return new HandedOver(attempts);
        }

        /** The provider certainly did not take it; there will be another try. */
        public Planned retry(Instant at) {
            return new Planned(at, attempts);
        }

        /** The provider refused it for good, or too often. */
        public Failed fail(FailureReason reason) {
            return new Failed(reason, attempts);
        }

        /** The provider did not take it, and the next try would come too late. */
        public Expired expire() {
            return new Expired(attempts);
        }

        /** Nobody can tell whether the provider took it. It is not sent again by itself. */
        public Unknown loseTrack() {
            return new Unknown(attempts);
        }
    }

    /** A provider has taken it. */
    record HandedOver(int attempts) implements Ended {
        @Override
        public StateName name() {
            return StateName.HANDED_OVER;
        }
    }

    /** Deliberately not sent. */
    record Skipped(SkipReason reason, int attempts) implements Ended {
        @Override
        public StateName name() {
            return StateName.SKIPPED;
        }
    }

    /** Tried in vain until its time had passed. */
    record Expired(int attempts) implements Ended {
        @Override
        public StateName name() {
            return StateName.EXPIRED;
        }
    }

    /** Refused for good. */
    record Failed(FailureReason reason, int attempts) implements Ended {
        @Override
        public StateName name() {
            return StateName.FAILED;
        }

        /** A human wants it tried again. */
        public Planned resend(Instant at) {
            return new Planned(at, attempts);
        }
    }

    /** It may or may not have been sent. */
    record Unknown(int attempts) implements Ended {
        @Override
        public StateName name() {
            return StateName.UNKNOWN;
        }

        /** The provider's answer came after all. */
        public HandedOver handOver() {
            return new HandedOver(attempts);
        }

        /** A human wants it tried again, knowing that it may come twice. */
        public Planned resend(Instant at) {
            return new Planned(at, attempts);
        }
    }
}
