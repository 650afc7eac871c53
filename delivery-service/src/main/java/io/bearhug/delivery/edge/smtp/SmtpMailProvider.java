package io.bearhug.delivery.edge.smtp;

import io.bearhug.delivery.DeliveryConfig;
import io.bearhug.delivery.mail.Mail;
import io.bearhug.delivery.sending.Handover;
import io.bearhug.delivery.sending.MailProvider;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.SMTPException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Hands mails to the mail server that is configured as {@code quarkus.mailer}. */
@ApplicationScoped
class SmtpMailProvider implements MailProvider {

    private static final String RECIPIENT_REFUSED = "recipient address not accepted";
    /** What the connection's own time limit needs to be noticed before ours. */
    private static final Duration MARGIN = Duration.ofSeconds(2);

    private final Vertx vertx;
    private final MailConfig config;
    private final Duration deadline;
    private volatile MailClient client;

    SmtpMailProvider(Vertx vertx, SmtpSettings settings, DeliveryConfig config) {
        this.vertx = vertx;
        this.config = settings.mailConfig(config);
        this.deadline = config.deadline().plus(MARGIN);
        this.client = MailClient.create(vertx, this.config);
    }

    @Override
    public Uni<Handover> handOver(Mail mail) {
        TrackedMessage message = message(mail);
        MailClient used = client;
        return UniHelper.toUni(used.sendMail(message))
                .<Handover>map(result -> new Handover.Accepted("taken by the mail server"))
                .ifNoItem()
                .after(deadline)
                .fail()
                .onFailure(failure -> !(failure instanceof SMTPException))
                .invoke(() -> replace(used))
                .onFailure()
                .recoverWithItem(failure -> meaning(failure, message.mayHaveLeft()));
    }

    /**
     * A connection that died without a reply is still in its client's pool for a moment, and whoever gets it then waits in vain. So
     * the next mail goes by a client without a past; what others still send by this one may end first.
     */
    private synchronized void replace(MailClient doubtful) {
        if (client.equals(doubtful)) {
            client = MailClient.create(vertx, config);
            long _ = vertx.setTimer(deadline.toMillis(), _ -> doubtful.close());
        }
    }

    /** A reply tells for sure that the server did not take it. Silence does so only as long as nothing has left. */
    private static Handover meaning(Throwable failure, boolean mayHaveLeft) {
        if (failure instanceof SMTPException refused) {
            String line = refused.getReplyMessage() == null ? "" : refused.getReplyMessage();
            boolean recipient = String.valueOf(refused.getMessage()).startsWith(RECIPIENT_REFUSED);
            return Replies.meaning(refused.getReplyCode(), line, recipient);
        }
        String says = Replies.says(failure.getClass().getSimpleName() + ": " + failure.getMessage());
        return mayHaveLeft ? new Handover.NoAnswer(says) : new Handover.TryAgain(says);
    }

    private static TrackedMessage message(Mail mail) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        mail.headers().forEach(headers::add);
        TrackedMessage message = new TrackedMessage();
        message.setFrom(mail.from());
        message.setTo(List.of(mail.to()));
        message.setSubject(mail.subject());
        message.setText(mail.text());
        message.setHtml(mail.html());
        message.setHeaders(headers);
        return message;
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
