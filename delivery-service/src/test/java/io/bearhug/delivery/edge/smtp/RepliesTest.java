package io.bearhug.delivery.edge.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.delivery.lifecycle.FailureReason;
import io.bearhug.delivery.sending.Handover;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepliesTest {

    @ParameterizedTest(name = "{0} {1} (recipient: {2}) -> {3}")
    @CsvSource({
        "421, 421 4.3.2 going down, false, tryAgain",
        "450, 450 4.2.1 greylisted, true, tryAgain",
        "451, 451 later, false, tryAgain",
        "550, 550 5.1.1 no such user, true, addressRejected",
        "550, 550 no such user, true, addressRejected",
        "550, 550 5.2.1 mailbox disabled, true, addressRejected",
        "553, 553 mailbox name not allowed, true, addressRejected",
        "550, 550 5.7.1 policy, true, rejected",
        "552, 552 5.2.2 mailbox full, true, rejected",
        "554, 554 5.6.0 content, false, rejected",
        "550, 550 5.1.1 odd place, false, rejected",
        "535, 535 5.7.8 credentials, false, configuration",
        "530, 530 must issue STARTTLS, false, configuration"
    })
    void a_reply_means(int code, String line, boolean recipient, String expected) {
        Handover meaning = Replies.meaning(code, line, recipient);
        String name =
                meaning instanceof Handover.Refused refused ? refused.reason().text() : meaning.name();
        assertThat(name).isEqualTo(expected);
    }

    @Test
    void a_reply_is_kept_without_addresses() {
        assertThat(Replies.says("550 5.1.1 <mia@example.org>: no such user\r"))
                .isEqualTo("550 5.1.1 <…>: no such user ");
        assertThat(Replies.meaning(550, "550 5.1.1 x", true))
                .isEqualTo(new Handover.Refused(FailureReason.ADDRESS_REJECTED, "550 5.1.1 x"));
    }
}
