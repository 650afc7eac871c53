package io.bearhug.delivery.mail;

import io.bearhug.contracts.Decision.Treatment;
import io.bearhug.contracts.catalogue.PurposeDefinition;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts a mail together. */
public final class Composition {

    /** RFC 5322, always in English. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Composition() {}

    /** The mail; empty if the decision says nothing that could be written. */
    public static Optional<Mail> compose(Letter letter) {
        Treatment treatment = letter.plan().answer().treatment();
        return treatment == null ? Optional.empty() : Optional.of(compose(letter, treatment));
    }

    /** The id of a delivery's mail, without angle brackets. */
    static String messageId(Letter letter) {
        return letter.plan().deliveryId() + "@" + letter.house().domain();
    }

    private static Mail compose(Letter letter, Treatment treatment) {
        Labels labels = Labels.in(letter.locale());
        List<Part> parts = Parts.of(letter.plan().answer(), treatment, letter.locale());
        String subject = subject(letter, treatment, parts);
        Frame frame = new Frame(subject, labels, letter.house().name(), agreed(letter), letter.unsubscribeUrl());
        return new Mail(
                "<" + messageId(letter) + ">",
                "\"" + HeaderText.safeName(letter.house().name()) + "\" <"
                        + letter.house().address() + ">",
                letter.to(),
                subject,
                PlainLayout.render(frame, parts),
                HtmlLayout.render(frame, parts),
                headers(letter));
    }

    private static String subject(Letter letter, Treatment treatment, List<Part> parts) {
        String own = treatment.subject() == null ? "" : HeaderText.safe(treatment.subject());
        if (!own.isEmpty()) {
            return own;
        }
        return parts.stream()
                .filter(Part.Headline.class::isInstance)
                .map(part -> HeaderText.safe(((Part.Headline) part).text()))
                .findFirst()
                .orElse(HeaderText.safe(letter.plan().answer().reason()));
    }

    private static String agreed(Letter letter) {
        return letter.purpose()
                .filter(PurposeDefinition::needsConsent)
                .flatMap(it -> Optional.ofNullable(it.says()))
                .map(says -> says.in(letter.locale()))
                .orElse("");
    }

    private static Map<String, String> headers(Letter letter) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Date", DATE.format(letter.now()));
        headers.put("Message-ID", "<" + messageId(letter) + ">");
        headers.put("Auto-Submitted", "auto-generated");
        String unsubscribe = letter.unsubscribeUrl();
        if (unsubscribe != null) {
            headers.put(
                    "List-Id", "<" + listLabel(letter) + "." + letter.house().domain() + ">");
            headers.put("List-Unsubscribe", "<" + unsubscribe + ">");
            headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return headers;
    }

    private static String listLabel(Letter letter) {
        String purpose = letter.plan().outbound().purpose();
        String name = purpose == null ? letter.plan().outbound().contactClass() : purpose;
        return name.replaceAll("[^A-Za-z0-9-]", "-");
    }
}
