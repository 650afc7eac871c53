package io.bearhug.delivery.edge.postgres;

import io.bearhug.delivery.lifecycle.FailureReason;
import io.bearhug.delivery.lifecycle.State;
import io.bearhug.delivery.lifecycle.StateName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** States as columns. */
final class StateColumns {

    private StateColumns() {}

    static @Nullable String reason(State state) {
        return switch (state) {
            case State.Skipped it -> it.reason().text();
            case State.Failed it -> it.reason().text();
            case State.Planned _,
                    State.Due _,
                    State.Attempting _,
                    State.HandedOver _,
                    State.Expired _,
                    State.Unknown _ -> null;
        };
    }

    /** A state still open, as claimed. */
    static State.Open open(String name, int attempts) {
        return switch (StateName.of(name)) {
            case DUE -> new State.Due(attempts);
            case ATTEMPTING -> new State.Attempting(attempts);
            case PLANNED, HANDED_OVER, SKIPPED, EXPIRED, FAILED, UNKNOWN ->
                throw new IllegalStateException(
                        "what is in the due table and claimed is due or attempting, not " + name);
        };
    }

    /** A state from which a human may send again; null for any other. */
    static State.@Nullable Planned resend(String name, @Nullable String reason, int attempts, Instant at) {
        return switch (StateName.of(name)) {
            case FAILED -> new State.Failed(failure(reason), attempts).resend(at);
            case UNKNOWN -> new State.Unknown(attempts).resend(at);
            case PLANNED, DUE, ATTEMPTING, HANDED_OVER, SKIPPED, EXPIRED -> null;
        };
    }

    private static FailureReason failure(@Nullable String reason) {
        if (reason == null) {
            throw new IllegalStateException("a failed delivery always has its reason");
        }
        return FailureReason.of(reason);
    }
}
