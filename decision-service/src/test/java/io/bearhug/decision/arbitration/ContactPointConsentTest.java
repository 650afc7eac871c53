package io.bearhug.decision.arbitration;

import static io.bearhug.decision.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Consent;
import io.bearhug.contracts.Decision.NotOther;
import io.bearhug.contracts.Identifier;
import io.bearhug.decision.Catalogues;
import io.bearhug.decision.People;
import io.bearhug.decision.catalogue.CompiledCatalogue;
import io.bearhug.decision.learning.Recollection;
import io.bearhug.decision.recommendation.Shelf;
import io.bearhug.decision.situation.Question;
import io.bearhug.decision.situation.Situation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A channel may be used if one of the person's contact points on it may be. */
class ContactPointConsentTest {

    private static final CompiledCatalogue SHOP = Catalogues.shop();

    @Test
    void one_address_that_may_be_used_is_enough() {
        assertThat(isWrittenTo(willing().says("recommendations", "home", false)))
                .isTrue();
        assertThat(isWrittenTo(willing().says("recommendations", "work", false)))
                .isTrue();
        assertThat(isWrittenTo(two().says("recommendations", "work", true))).isTrue();
    }

    @Test
    void none_is_not() {
        var refusing = willing().says("recommendations", "home", false).says("recommendations", "work", false);
        assertThat(isWrittenTo(refusing)).isFalse();
        assertThat(isWrittenTo(two())).isFalse();
        assertThat(isWrittenTo(two().says("recommendations", "elsewhere", true)))
                .as("a yes to an address that is not theirs")
                .isFalse();
    }

    @Test
    void a_newer_no_to_all_takes_back_the_yes_to_one() {
        var person = two().says("recommendations", "work", true).says("recommendations", null, false, NOW);
        assertThat(isWrittenTo(person)).isFalse();
    }

    @Test
    void other_channels_ask_what_was_said_in_general() {
        var person = People.looking().hasMail("home").says("recommendations", "home", false);
        assertThat(decided(person.asked("r", "home-hero"))).isInstanceOf(Choice.Act.class);

        var silent = People.somebody().needs("t-shirt", 0.7).hasMail("home").says("recommendations", "home", true);
        assertThat(decided(silent.asked("r", "home-hero")))
                .isInstanceOfSatisfying(Choice.Silence.class, silence -> assertThat(silence.notOthers())
                        .filteredOn(it -> it.action().equals("tee-tip"))
                        .extracting(NotOther::stage, NotOther::says)
                        .containsExactly(
                                org.assertj.core.groups.Tuple.tuple("consent", "has not agreed to recommendations")));
    }

    @Test
    void while_the_context_is_away_a_word_about_one_address_is_none_about_all() {
        assertThat(told(Map.of("namespace", "email", "value", " Home@Example.ORG ")))
                .extracting(Consent::contactPoint, Consent::granted)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("email:home@example.org", true));
        assertThat(told("nonsense")).isEmpty();
        assertThat(told(Map.of())).isEmpty();
    }

    private static List<Consent> told(Object contactPoint) {
        Map<String, Object> event = Map.of(
                "context",
                Map.of(
                        "consent",
                        Map.of("categoryPreferences", Map.of("recommendations", true), "contactPoint", contactPoint)));
        var question = new Question(
                "d-1",
                "r-1",
                "web-shop",
                "user_id:ann",
                List.of(new Identifier("user_id", "ann")),
                "web",
                List.of("home-hero"),
                List.of(event),
                null,
                "en",
                null,
                Map.of(),
                List.of(),
                Question.Mode.LIVE);
        return RequestOnly.context(question, NOW).consents();
    }

    private static People two() {
        return People.somebody().hasMail("home").hasMail("work");
    }

    private static People willing() {
        return two().agrees("recommendations");
    }

    private static boolean isWrittenTo(People person) {
        return decided(person.moment("hesitating", Duration.ofHours(24))) instanceof Choice.Act;
    }

    private static Choice decided(Situation situation) {
        return Arbitration.decide(situation, SHOP, Shelf.EMPTY, Recollection.EMPTY)
                .getFirst();
    }
}
