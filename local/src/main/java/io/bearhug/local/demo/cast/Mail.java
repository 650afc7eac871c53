package io.bearhug.local.demo.cast;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail as it lies in the mailbox.
 *
 * @param subject decoded
 * @param text all its readable parts, decoded
 * @param unsubscribe where one click ends it, if it says so
 * @param oneClick whether it promises that a POST there is enough (RFC 8058)
 * @param raw as it was handed over
 */
public record Mail(String subject, String text, Optional<URI> unsubscribe, boolean oneClick, String raw) {

    private static final Pattern LINK = Pattern.compile("<(https?://[^>]+)>");

    /** The mail the mailbox tells about. */
    static Mail of(JsonNode message) {
        String raw = message.path("raw").asText();
        try {
            MimeMessage mime = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
            return new Mail(
                    Optional.ofNullable(mime.getSubject()).orElse(""),
                    readable(mime),
                    link(mime),
                    "List-Unsubscribe=One-Click".equals(mime.getHeader("List-Unsubscribe-Post", null)),
                    raw);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("Not a mail: " + raw, e);
        }
    }

    private static Optional<URI> link(MimeMessage mime) throws MessagingException {
        Matcher matcher = LINK.matcher(
                Optional.ofNullable(mime.getHeader("List-Unsubscribe", null)).orElse(""));
        return matcher.find() ? Optional.of(URI.create(matcher.group(1).replaceAll("\\s", ""))) : Optional.empty();
    }

    private static String readable(Part part) throws MessagingException, IOException {
        Object content = part.getContent();
        if (!(content instanceof Multipart parts)) {
            return content instanceof String text ? text : "";
        }
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            all.append(readable(parts.getBodyPart(i))).append('\n');
        }
        return all.toString();
    }
}
