package io.bearhug.delivery.edge.smtp;

import io.vertx.core.MultiMap;
import io.vertx.ext.mail.MailMessage;

/**
 * A message that knows whether a session with the server was ready for it: the mail client reads the headers only then. Until
 * then nothing of it can have left.
 */
final class TrackedMessage extends MailMessage {

    private volatile boolean mayHaveLeft;

    @Override
    public MultiMap getHeaders() {
        mayHaveLeft = true;
        return super.getHeaders();
    }

    boolean mayHaveLeft() {
        return mayHaveLeft;
    }
}
