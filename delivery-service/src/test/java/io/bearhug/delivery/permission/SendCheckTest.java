package io.bearhug.delivery.permission;

import static io.bearhug.delivery.Examples.NOON;
import static io.bearhug.delivery.Examples.consent;
import static io.bearhug.delivery.Examples.mia;
import static io.bearhug.delivery.Examples.outbound;
import static io.bearhug.delivery.Examples.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Consent;
import io.bearhug.contracts.Decision.Outbound;
import io.bearhug.contracts.catalogue.Policies.QuietHours;
import io.bearhug.contracts.catalogue.PurposeDefinition;
import io.bearhug.delivery.lifecycle.Plan;
import io.bearhug.delivery.lifecycle.SkipReason;
import io.bearhug.delivery.people.Addressee;
import io.bearhug.delivery.people.ContactPoint;
import io.bearhug.delivery.people.Recipient;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SendCheckTest {

    private static final Addressee WILLING = new Addressee.Known(mia(consent(null, true, "2026-11-01T00:00:00Z")));
    private static final Duration LONG_AGO = Duration.ofMinutes(5);
    private static final Duration JUST_NOW = Duration.ofSeconds(1);

    @Test
    void an_allowed_message_goes_to_the_address() {
        assertThat(decide(plan(), WILLING, List.of(), NOON, LONG_AGO))
                .isInstanceOfSatisfying(
                        Verdict.Send.class,
                        send -> assertThat(send.to().value()).isEqualTo("mia@example.org"));
    }

    @Test
    void the_newest_verified_address_is_the_best() {
        Recipient several = new Recipient(
                "p-1",
                List.of(
                        new ContactPoint("email", "stated@example.org", false, NOON),
                        new ContactPoint("email", "old@example.org", true, NOON.minusSeconds(99)),
                        new ContactPoint("email", "new@example.org", true, NOON.minusSeconds(9)),
                        new ContactPoint("email", "x@example.org\r\nBcc: all@example.org", true, NOON),
                        new ContactPoint("phone", "+49301234", true, NOON)),
                mia(consent(null, true, "2026-11-01T00:00:00Z")).consents(),
                null,
                null);
        Suppression gone = new Suppression("email:new@example.org", "email", null, Suppression.Cause.ADDRESS, NOON);
        assertThat(sentTo(decide(plan(), new Addressee.Known(several), List.of(), NOON, LONG_AGO)))
                .isEqualTo("new@example.org");
        assertThat(sentTo(decide(plan(), new Addressee.Known(several), List.of(gone), NOON, LONG_AGO)))
                .isEqualTo("old@example.org");
    }

    @Test
    void the_best_address_that_may_be_used_is_used() {
        Consent yes = consent(null, true, "2026-11-01T00:00:00Z");
        assertThat(sentTo(decide(plan(), two(yes, at("email:new@example.org", false)), List.of(), NOON, LONG_AGO)))
                .isEqualTo("old@example.org");
        assertThat(sentTo(decide(plan(), two(yes, at("email:old@example.org", false)), List.of(), NOON, LONG_AGO)))
                .isEqualTo("new@example.org");
        assertThat(sentTo(decide(plan(), two(at("email:old@example.org", true)), List.of(), NOON, LONG_AGO)))
                .isEqualTo("old@example.org");
        assertThat(decide(
                        plan(),
                        two(yes, at("email:old@example.org", false), at("email:new@example.org", false)),
                        List.of(),
                        NOON,
                        JUST_NOW))
                .isEqualTo(skip(SkipReason.NO_CONSENT));
        assertThat(decide(plan(), two(at("email:new@example.org", false)), List.of(), NOON, JUST_NOW))
                .as("nothing was said of the other one, a yes may be on its way")
                .isInstanceOf(Verdict.Later.class);
    }

    @Test
    void one_click_is_a_no_for_all_their_addresses_unless_they_chose_one_since() {
        Consent yes = consent(null, true, "2026-11-01T00:00:00Z");
        Suppression click = new Suppression(
                "email:new@example.org",
                "email",
                "recommendations",
                Suppression.Cause.UNSUBSCRIBED,
                Instant.parse("2026-11-10T00:00:00Z"));
        assertThat(decide(plan(), two(yes), List.of(click), NOON, LONG_AGO)).isEqualTo(skip(SkipReason.NO_CONSENT));
        Consent chosen = new Consent(
                "recommendations",
                "email",
                "email:old@example.org",
                true,
                Instant.parse("2026-11-12T00:00:00Z"),
                "self");
        assertThat(sentTo(decide(plan(), two(yes, chosen), List.of(click), NOON, LONG_AGO)))
                .isEqualTo("old@example.org");
        Suppression noPurpose =
                new Suppression("email:new@example.org", "email", null, Suppression.Cause.UNSUBSCRIBED, NOON);
        assertThat(decide(plan(outbound("email", null)), two(yes), List.of(noPurpose), NOON, LONG_AGO))
                .isEqualTo(skip(SkipReason.SUPPRESSED));
    }

    private static Addressee two(Consent... consents) {
        return new Addressee.Known(new Recipient(
                "p-1",
                List.of(
                        new ContactPoint("email", "old@example.org", true, NOON.minusSeconds(99)),
                        new ContactPoint("email", "new@example.org", true, NOON.minusSeconds(9))),
                List.of(consents),
                null,
                null));
    }

    private static Consent at(String point, boolean granted) {
        Instant at = Instant.parse("2026-11-05T00:00:00Z");
        return new Consent("recommendations", null, point, granted, at, "shop");
    }

    @Test
    void what_is_too_late_is_stale_or_expired() {
        Instant late = NOON.plus(Duration.ofHours(6));
        assertThat(decide(plan(), WILLING, List.of(), late, LONG_AGO)).isEqualTo(skip(SkipReason.STALE));
        assertThat(SendCheck.decide(question(plan(), 1, WILLING, List.of(), late, LONG_AGO)))
                .isInstanceOf(Verdict.Expire.class);
    }

    @Test
    void somebody_not_yet_known_is_waited_for_a_little() {
        assertThat(decide(plan(), new Addressee.NotYetKnown(), List.of(), NOON, JUST_NOW))
                .isEqualTo(new Verdict.Later(NOON.plusMillis(500)));
        assertThat(decide(plan(), new Addressee.NotYetKnown(), List.of(), NOON, LONG_AGO))
                .isEqualTo(skip(SkipReason.NO_CONTACT_POINT));
        assertThat(decide(plan(), new Addressee.Forgotten(), List.of(), NOON, JUST_NOW))
                .isEqualTo(skip(SkipReason.ERASED));
    }

    @Test
    void a_missing_yes_is_waited_for_but_a_no_is_a_no() {
        assertThat(decide(plan(), new Addressee.Known(mia()), List.of(), NOON, JUST_NOW))
                .isInstanceOf(Verdict.Later.class);
        assertThat(decide(plan(), new Addressee.Known(mia()), List.of(), NOON, LONG_AGO))
                .isEqualTo(skip(SkipReason.NO_CONSENT));
        Addressee unwilling = new Addressee.Known(mia(consent("email", false, "2026-11-01T00:00:00Z")));
        assertThat(decide(plan(), unwilling, List.of(), NOON, JUST_NOW)).isEqualTo(skip(SkipReason.NO_CONSENT));
    }

    @Test
    void one_click_counts_at_once_and_until_a_newer_yes_to_the_channel() {
        Suppression click = new Suppression(
                "email:mia@example.org",
                "email",
                "recommendations",
                Suppression.Cause.UNSUBSCRIBED,
                Instant.parse("2026-11-10T00:00:00Z"));
        assertThat(decide(plan(), WILLING, List.of(click), NOON, LONG_AGO)).isEqualTo(skip(SkipReason.NO_CONSENT));
        Addressee again = new Addressee.Known(mia(consent("email", true, "2026-11-15T00:00:00Z")));
        assertThat(decide(plan(), again, List.of(click), NOON, LONG_AGO)).isInstanceOf(Verdict.Send.class);
        Addressee generally = new Addressee.Known(mia(consent(null, true, "2026-11-15T00:00:00Z")));
        assertThat(decide(plan(), generally, List.of(click), NOON, LONG_AGO)).isEqualTo(skip(SkipReason.NO_CONSENT));
    }

    @Test
    void an_address_that_does_not_exist_is_never_tried_again() {
        Suppression gone = new Suppression("email:mia@example.org", "email", null, Suppression.Cause.ADDRESS, NOON);
        assertThat(decide(plan(), WILLING, List.of(gone), NOON, LONG_AGO)).isEqualTo(skip(SkipReason.SUPPRESSED));
    }

    @Test
    void one_click_on_a_message_without_purpose_stops_all_such_but_not_what_must_be_said() {
        Suppression click =
                new Suppression("email:mia@example.org", "email", null, Suppression.Cause.UNSUBSCRIBED, NOON);
        assertThat(decide(plan(outbound("email", null)), WILLING, List.of(click), NOON, LONG_AGO))
                .isEqualTo(skip(SkipReason.SUPPRESSED));
        assertThat(decide(plan(transactional()), WILLING, List.of(click), NOON, LONG_AGO))
                .isInstanceOf(Verdict.Send.class);
    }

    @Test
    void quiet_hours_are_waited_for_unless_that_would_be_too_late() {
        Instant evening = Instant.parse("2026-11-21T20:30:00Z");
        Instant morning = Instant.parse("2026-11-22T07:00:00Z");
        assertThat(decide(until(morning.plusSeconds(1)), WILLING, List.of(), evening, LONG_AGO))
                .isEqualTo(new Verdict.Later(morning));
        assertThat(decide(until(morning), WILLING, List.of(), evening, LONG_AGO))
                .isEqualTo(skip(SkipReason.QUIET_HOURS));
    }

    private static Plan until(Instant sendBefore) {
        return plan(new Outbound("email", "recommendations", "marketing", NOON, sendBefore, "Europe/Berlin"));
    }

    private static Outbound transactional() {
        return new Outbound("email", null, "transactional", NOON, NOON.plusSeconds(9), null);
    }

    private static String sentTo(Verdict verdict) {
        return verdict instanceof Verdict.Send send ? send.to().value() : verdict.toString();
    }

    private static Verdict skip(SkipReason reason) {
        return new Verdict.Skip(reason);
    }

    private static Verdict decide(
            Plan plan, Addressee addressee, List<Suppression> suppressions, Instant now, Duration knownFor) {
        return SendCheck.decide(question(plan, 0, addressee, suppressions, now, knownFor));
    }

    private static Question question(
            Plan plan,
            int attempts,
            Addressee addressee,
            List<Suppression> suppressions,
            Instant now,
            Duration knownFor) {
        Question.Rules rules = new Question.Rules(
                Optional.of(new PurposeDefinition("recommendations", null, null, null, null, null)),
                Optional.of(new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0))),
                ZoneOffset.UTC,
                Duration.ofSeconds(10),
                Duration.ofMillis(500));
        return new Question(plan, attempts, addressee, suppressions, rules, now, knownFor);
    }
}
