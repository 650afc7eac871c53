package io.bearhug.delivery.edge.smtp;

import io.bearhug.delivery.lifecycle.FailureReason;
import io.bearhug.delivery.sending.Handover;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a mail server's refusal means (RFC 5321, enhanced codes of RFC 3463). */
final class Replies {

    private static final Pattern ENHANCED = Pattern.compile("^\\d{3}[ -](\\d)\\.(\\d{1,3})\\.(\\d{1,3})");
    private static final String ADDRESS_STATUS = "1";
    private static final String SECURITY_STATUS = "7";

    private Replies() {}

    /**
     * The meaning of a reply.
     *
     * @param code of the reply; 4yz may pass, 5yz will not
     * @param line first line of the reply
     * @param recipient whether it answered to the recipient's address
     */
    static Handover meaning(int code, String line, boolean recipient) {
        String says = says(line);
        if (code < 500) {
            return new Handover.TryAgain(says);
        }
        return new Handover.Refused(reason(code, line, recipient), says);
    }

    private static FailureReason reason(int code, String line, boolean recipient) {
        Matcher enhanced = ENHANCED.matcher(line);
        String subject = enhanced.find() ? enhanced.group(2) : "";
        return switch (code) {
            case 530, 534, 535, 538 -> FailureReason.CONFIGURATION;
            default ->
                isAboutAddress(code, subject, recipient) ? FailureReason.ADDRESS_REJECTED : FailureReason.REJECTED;
        };
    }

    /** 5.1.z speaks of the address; without such a code, a refused recipient does, unless it is a matter of policy (5.7.z). */
    private static boolean isAboutAddress(int code, String subject, boolean recipient) {
        if (!recipient) {
            return false;
        }
        return switch (subject) {
            case ADDRESS_STATUS -> true;
            case SECURITY_STATUS -> false;
            case "" -> code == 550 || code == 551 || code == 553;
            default -> subject.equals("2") && code == 550;
        };
    }

    /** The server's words without addresses. */
    static String says(String line) {
        String text = line.replaceAll("[^\\s<>]+@[^\\s<>]+", "…").replaceAll("\\p{Cntrl}", " ");
        return text.length() > 200 ? text.substring(0, 200) : text;
    }
}
