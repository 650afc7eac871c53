package io.bearhug.delivery.unsubscribe;

/** Links with which one click says no. They hold no personal data and work for years. */
public interface UnsubscribeLinks {

    /** The link in the mail of a delivery. */
    String of(String deliveryId);
}
