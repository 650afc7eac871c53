package io.bearhug.support.kafka;

import com.fasterxml.jackson.core.JacksonException;
import io.bearhug.support.problem.Faults;
import io.bearhug.support.problem.Unavailable;
import io.smallrye.mutiny.CompositeException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;

/** What a failure says about the records it happened with. */
enum Failures {
    /** The record is unreadable or unacceptable: it never will be handled. */
    POISON,
    /** Looks like a fault of ours that this record brings out: try a few times, then set it aside. */
    SUSPECT,
    /** Something outside is away: wait as long as it takes. */
    OUTSIDE;

    static Failures of(Throwable failure) {
        if (failure instanceof PoisonRecord || (isOrHas(failure, JacksonException.class) && !isOutside(failure))) {
            return POISON;
        }
        return isFaultOfOurs(failure) && !isOutside(failure) ? SUSPECT : OUTSIDE;
    }

    private static boolean isOutside(Throwable failure) {
        return chain(failure).anyMatch(Failures::isAway);
    }

    private static boolean isAway(Throwable failure) {
        return switch (failure) {
            case JacksonException _ -> false;
            case IOException _, TimeoutException _, Unavailable _, KafkaException _ -> true;
            default -> false;
        };
    }

    private static boolean isFaultOfOurs(Throwable failure) {
        return switch (failure) {
            case CompositeException several -> several.getCauses().stream().allMatch(Failures::isFaultOfOurs);
            case IllegalStateException _, UnsupportedOperationException _, AssertionError _, StackOverflowError _ ->
                true;
            default -> Faults.isOurs(failure);
        };
    }

    private static boolean isOrHas(Throwable failure, Class<?> type) {
        return chain(failure).anyMatch(type::isInstance);
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
