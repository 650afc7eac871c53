package io.bearhug.support.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record that can never be handled, however often it is tried. It is set aside and reading goes on. */
public final class PoisonRecord extends RuntimeException {

    private final transient ConsumerRecord<?, ?> event;

    /**
     * Sets a record aside.
     *
     * @param event which
     * @param reason why, without personal data
     */
    public PoisonRecord(ConsumerRecord<?, ?> event, String reason) {
        super(reason);
        this.event = event;
    }

    /** The same with what went wrong. */
    public PoisonRecord(ConsumerRecord<?, ?> event, String reason, Throwable cause) {
        super(reason, cause);
        this.event = event;
    }

    boolean isAbout(ConsumerRecord<?, ?> other) {
        return event.offset() == other.offset()
                && event.partition() == other.partition()
                && event.topic().equals(other.topic());
    }
}
