package io.bearhug.local.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailboxTest {

    @TempDir
    Path folder;

    private Mailbox open() throws IOException {
        Mailbox mailbox = new Mailbox(folder);
        mailbox.load();
        return mailbox;
    }

    private static Mailbox.Mail mail(String to, String subject) {
        return new Mailbox.Mail("us@bearhug.example", to, subject, "raw", "2027-01-01T00:00:00Z");
    }

    @Test
    void mails_are_found_by_recipient_whatever_the_case() throws IOException {
        Mailbox mailbox = open();
        mailbox.add(mail("Ada@example.org", "one"));
        mailbox.add(mail("bob@example.org", "two"));

        assertThat(mailbox.to("ada@example.ORG"))
                .extracting(Mailbox.Mail::subject)
                .containsExactly("one");
        assertThat(mailbox.to("")).hasSize(2);
    }

    @Test
    void mails_survive_a_restart_in_their_order() throws IOException {
        Mailbox before = open();
        before.add(mail("ada@example.org", "one"));
        before.add(mail("ada@example.org", "two"));

        Mailbox after = open();
        after.add(mail("ada@example.org", "three"));

        assertThat(open().to("")).extracting(Mailbox.Mail::subject).containsExactly("one", "two", "three");
    }

    @Test
    void only_the_newest_are_kept() throws IOException {
        Mailbox mailbox = open();
        for (int i = 0; i <= Mailbox.MOST_KEPT; i++) {
            mailbox.add(mail("ada@example.org", "mail " + i));
        }

        assertThat(open().to("")).hasSize(Mailbox.MOST_KEPT).first().isEqualTo(mail("ada@example.org", "mail 1"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"none, ''", "'', ''", "to=a%2Bb@x.example, a+b@x.example", "x=1&to=a@b, a@b", "x=1, ''"})
    void the_recipient_is_read_from_the_query(String query, String to) {
        assertThat(MailboxServer.to(query)).isEqualTo(to);
    }
}
