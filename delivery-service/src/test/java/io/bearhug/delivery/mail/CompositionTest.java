package io.bearhug.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Decision;
import io.bearhug.contracts.catalogue.PurposeDefinition;
import io.bearhug.contracts.catalogue.Text;
import io.bearhug.delivery.Examples;
import io.bearhug.delivery.lifecycle.Plan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompositionTest {

    private static final String LINK = "https://bearhug.example/u/tok";

    @Test
    void a_mail_as_it_was_agreed_to_look() throws IOException {
        Mail mail = compose(Examples.plan(), LINK);
        assertThat(mail.text()).isEqualTo(golden("basket-help.txt"));
        assertThat(mail.html()).isEqualTo(golden("basket-help.html"));
    }

    @Test
    void one_click_headers_date_and_a_fixed_id() {
        Mail mail = compose(Examples.plan(), LINK);
        assertThat(mail.headers())
                .containsEntry("List-Unsubscribe", "<" + LINK + ">")
                .containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
                .containsEntry("List-Id", "<recommendations.bearhug.example>")
                .containsEntry("Date", "Sat, 21 Nov 2026 12:00:00 +0000")
                .containsEntry("Message-ID", "<" + Examples.plan().deliveryId() + "@bearhug.example>");
        assertThat(mail.from()).isEqualTo("\"Bearhug\" <hello@bearhug.example>");
    }

    @Test
    void what_cannot_be_unsubscribed_has_no_link() {
        Mail mail = compose(Examples.plan(), null);
        assertThat(mail.headers()).doesNotContainKeys("List-Unsubscribe", "List-Unsubscribe-Post", "List-Id");
        assertThat(mail.html()).doesNotContain("/u/");
    }

    @Test
    void the_reason_is_part_of_every_mail() {
        Mail mail = compose(plan("Hello", List.of(Map.of("type", "text", "text", "Only words"))), LINK);
        assertThat(mail.text()).contains(Examples.REASON);
        assertThat(mail.html()).contains("Why you, why now:").contains("Because you compared delivery costs twice");
    }

    @Test
    void words_cannot_become_markup() {
        List<Map<String, Object>> blocks = List.of(
                Map.of("type", "headline", "text", "<script>alert(1)</script>"),
                Map.of("type", "text", "text", "{title} & \"quotes\" <img src=x onerror=y>"),
                Map.of("type", "button", "text", "Go", "url", "https://shop.example/?a=\"><b>"),
                Map.of("type", "button", "text", "Run", "url", "javascript:alert(1)"),
                Map.of("type", "image", "url", "data:text/html,x", "alt", "x"));
        Mail mail = compose(plan("Hi", blocks), LINK);
        assertThat(mail.html())
                .doesNotContain("<script>", "<img", "javascript:", "data:text")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "{title} &amp; &quot;quotes&quot;", "<p>Run</p>");
    }

    @Test
    void a_subject_cannot_end_its_line() {
        Mail mail = compose(plan("Hi\r\nBcc: all@example.org\u2028X-Evil: 1\u0000", Examples.blocks()), LINK);
        assertThat(mail.subject()).isEqualTo("Hi Bcc: all@example.org X-Evil: 1");
        mail.headers().forEach((name, value) -> assertThat(name + value).doesNotContain("\r", "\n"));
    }

    @Test
    void a_long_subject_is_cut_between_characters() {
        Mail mail = compose(plan("x".repeat(198) + "🐻🐻🐻", Examples.blocks()), LINK);
        assertThat(mail.subject())
                .hasSizeLessThanOrEqualTo(HeaderText.MAX_LENGTH)
                .endsWith("…");
        assertThat(mail.subject().codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE))
                .isTrue();
    }

    @Test
    void a_house_with_a_dangerous_name_writes_harmlessly() {
        Letter.House house = new Letter.House("Bear\" <evil@example.org>,\r\nhug", "hello@bearhug.example");
        Mail mail = compose(Examples.plan(), LINK, house);
        assertThat(mail.from()).isEqualTo("\"Bear evil example.org hug\" <hello@bearhug.example>");
    }

    @Test
    void without_a_treatment_there_is_nothing_to_say() {
        Decision.Answer empty = new Decision.Answer(
                "channel:email",
                Decision.Kind.ACT,
                null,
                "a",
                null,
                null,
                null,
                List.of(),
                1,
                false,
                1,
                null,
                null,
                null,
                "because",
                null,
                Examples.outbound("email", null));
        Plan plan = Examples.plan();
        Plan bare = new Plan("d-1", "p-1", plan.fragment(), List.of(), plan.decidedAt(), empty, plan.outbound());
        assertThat(Composition.compose(letter(bare, LINK, house()))).isEmpty();
    }

    private static Plan plan(String subject, List<Map<String, Object>> blocks) {
        Plan plan = Examples.plan();
        Decision.Answer it = Examples.answer("channel:email", plan.outbound(), blocks);
        Decision.Answer answer = new Decision.Answer(
                it.placement(),
                it.outcome(),
                null,
                it.action(),
                it.need(),
                new Decision.Treatment("t", "mail", subject, blocks),
                null,
                it.items(),
                1,
                false,
                1,
                null,
                null,
                null,
                it.reason(),
                null,
                it.outbound());
        return new Plan("d-1", "p-1", plan.fragment(), List.of(), plan.decidedAt(), answer, plan.outbound());
    }

    private static Mail compose(Plan plan, @Nullable String link) {
        return compose(plan, link, house());
    }

    private static Mail compose(Plan plan, @Nullable String link, Letter.House house) {
        return Composition.compose(letter(plan, link, house)).orElseThrow();
    }

    private static Letter letter(Plan plan, @Nullable String link, Letter.House house) {
        PurposeDefinition purpose = new PurposeDefinition(
                "recommendations", "Recommendations", Text.from("We suggest things that fit you"), null, null, null);
        return new Letter(plan, "mia@example.org", null, Optional.of(purpose), link, house, Examples.NOON);
    }

    private static Letter.House house() {
        return new Letter.House("Bearhug", "hello@bearhug.example");
    }

    private static String golden(String name) throws IOException {
        try (InputStream file = CompositionTest.class.getResourceAsStream("/golden/" + name)) {
            assertThat(file).as(name).isNotNull();
            return new String(java.util.Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
