package io.bearhug.local.servers;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A mail server that takes every mail, delivers none, and shows them all in its mailbox. */
final class Mail implements Part {

    private final int smtpPort;
    private final int mailboxPort;
    private final Mailbox mailbox;
    private final Clock clock;
    private @Nullable GreenMail smtp;
    private @Nullable MailboxServer http;

    Mail(StateFolder state, Ports ports, Clock clock) {
        this.smtpPort = ports.of("smtp");
        this.mailboxPort = ports.of("mailbox");
        this.mailbox = new Mailbox(state.data("mail"));
        this.clock = clock;
    }

    String smtpAddress() {
        return "127.0.0.1:" + smtpPort;
    }

    String mailboxUrl() {
        return "http://127.0.0.1:" + mailboxPort;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public synchronized void start() throws IOException {
        mailbox.load();
        GreenMail starting = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        starting.getUserManager().setMessageDeliveryHandler(this::recipient);
        starting.start();
        smtp = starting;
        http = MailboxServer.start(mailboxPort, mailbox);
    }

    /** Called once per recipient. GreenMail's own store stays empty, so memory is bounded by the mailbox alone. */
    private GreenMailUser recipient(MovingMessage message, MailAddress recipient) {
        return new Recipient(recipient.getEmail(), mail -> mailbox.add(received(mail, recipient.getEmail())));
    }

    private Mailbox.Mail received(MimeMessage message, String to) {
        try (ByteArrayOutputStream raw = new ByteArrayOutputStream()) {
            message.writeTo(raw);
            String from = message.getFrom() == null
                    ? ""
                    : Arrays.stream(message.getFrom()).map(Object::toString).collect(Collectors.joining(", "));
            String subject = message.getSubject() == null ? "" : message.getSubject();
            return new Mailbox.Mail(
                    from,
                    to,
                    subject,
                    raw.toString(StandardCharsets.UTF_8),
                    clock.instant().toString());
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("A mail could not be read", e);
        }
    }

    @Override
    public synchronized boolean isUp() {
        return smtp != null && Loopback.accepts(smtpPort) && Loopback.accepts(mailboxPort);
    }

    @Override
    public synchronized void stop() {
        if (smtp != null) {
            smtp.stop();
            smtp = null;
        }
        if (http != null) {
            http.stop();
            http = null;
        }
    }

    @Override
    public String address() {
        return "smtp " + smtpAddress() + ", mailbox " + mailboxUrl() + "/messages";
    }
}
