package io.bearhug.support.kafka;

import io.bearhug.support.problem.Unavailable;

/** Kafka did not take a record in time. Whether it will be there later is not known: publishing again is right. */
public final class KafkaUnavailable extends Unavailable {

    KafkaUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    KafkaUnavailable(String message) {
        super(message);
    }
}
