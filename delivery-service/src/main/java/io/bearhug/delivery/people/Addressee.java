package io.bearhug.delivery.people;

/** Whom a delivery goes to, as far as we know by now. */
public sealed interface Addressee {

    /** Somebody we know. */
    record Known(Recipient recipient) implements Addressee {}

    /** Nobody identity-service has told us of, so far. */
    record NotYetKnown() implements Addressee {}

    /** Somebody who asked to be forgotten. */
    record Forgotten() implements Addressee {}
}
