package io.bearhug.delivery.sending;

import io.bearhug.delivery.mail.Mail;
import io.smallrye.mutiny.Uni;

/** Somebody who carries mails. */
public interface MailProvider {

    /** Hands a mail over; always answers, within a deadline of its own. */
    Uni<Handover> handOver(Mail mail);
}
