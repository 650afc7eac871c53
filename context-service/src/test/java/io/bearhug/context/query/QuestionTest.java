package io.bearhug.context.query;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bearhug.context.Catalogues;
import io.bearhug.context.Facts;
import io.bearhug.context.fold.Fold;
import io.bearhug.context.fold.FragmentState;
import io.bearhug.context.notes.Lens;
import io.bearhug.context.view.Part;
import io.bearhug.context.view.View;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.context.ContextQuery;
import io.bearhug.contracts.context.LiveContext;
import io.bearhug.support.problem.Problem;
import io.bearhug.support.problem.ProblemException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a question may say and what is made of it. */
class QuestionTest {

    private static final Lens LENS = Catalogues.lens(Catalogues.SHOP);
    private static final Identifier ANN = new Identifier("user_id", "ann");
    private static final Identifier LAPTOP = new Identifier("anonymous_id", " a-1 ");

    @Test
    void identifiersAreNormalisedStrongestFirst() {
        var question = question(List.of(LAPTOP, new Identifier("email", "Ann@Example.COM"), ANN), List.of());

        assertThat(question.asked())
                .extracting(Identifier::key)
                .containsExactly("user_id:ann", "anonymous_id:a-1", "email:ann@example.com");
    }

    @Test
    void whatHappensNowCountsForThisAnswer() {
        Map<String, Object> event = Map.of("event", "Products Searched", "properties", Map.of("category", "t-shirts"));

        assertThat(answer(FragmentState.empty("user_id:ann"), event).needs()).hasSize(1);
    }

    @Test
    void whatIsStoredAlreadyNeverCountsTwice() {
        Map<String, Object> event =
                Map.of("messageId", "m1", "event", "Products Searched", "properties", Map.of("category", "t-shirts"));
        var stored = Fold.apply(
                FragmentState.empty("user_id:ann"),
                Facts.track("m1", "Products Searched", Facts.NOW)
                        .with(Map.of("category", "t-shirts"))
                        .event(),
                LENS);

        assertThat(requireNonNull(answer(stored, event).counts().get("Products Searched"))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void traitsAndConsentsToldNowCount() {
        Map<String, Object> event = Map.of(
                "type",
                "identify",
                "traits",
                Map.of("shirtSize", "M"),
                "context",
                Map.of("consent", Map.of("categoryPreferences", Map.of("recommendations", true))));

        var context = answer(FragmentState.empty("user_id:ann"), event);

        assertThat(context.profile().traits()).containsKey("shirtSize");
        assertThat(context.consents()).singleElement().matches(consent -> consent.granted());
    }

    @Test
    void aConsentToldNowAboutOneAddressIsNoneAboutAll() {
        Map<String, Object> event = Map.of(
                "type",
                "identify",
                "context",
                Map.of(
                        "consent",
                        Map.of(
                                "categoryPreferences",
                                Map.of("recommendations", true),
                                "contactPoint",
                                Map.of("namespace", "email", "value", "ann@example.org"))));

        assertThat(answer(FragmentState.empty("user_id:ann"), event).consents()).isEmpty();
    }

    @Test
    void aContactPointNeedsANamespaceAndAValue() {
        for (Object point : List.of("email:ann@example.org", Map.of("namespace", "email"))) {
            Map<String, Object> event =
                    Map.of("type", "identify", "context", Map.of("consent", Map.of("contactPoint", point)));

            var problem = catchThrowableOfType(ProblemException.class, () -> question(List.of(ANN), List.of(event)));

            assertThat(problem.problem().errors())
                    .extracting(Problem.Fault::pointer)
                    .contains("/events/0/context/consent/contactPoint");
        }
    }

    @Test
    void everythingWrongIsSaidWithItsPlace() {
        Map<String, Object> wrong = Map.of("type", "track", "timestamp", "yesterday", "properties", "none");

        var problem = catchThrowableOfType(ProblemException.class, () -> question(List.of(ANN), List.of(wrong)));

        assertThat(problem.problem().errors())
                .extracting(Problem.Fault::pointer)
                .containsExactlyInAnyOrder("/events/0/event", "/events/0/timestamp", "/events/0/properties");
    }

    @Test
    void somebodyMustBeAskedAbout() {
        var problem = catchThrowableOfType(ProblemException.class, () -> question(List.of(), List.of()));

        assertThat(problem.problem().status()).isEqualTo(400);
    }

    private static Question question(List<Identifier> identifiers, List<Map<String, Object>> events) {
        return Question.of(new ContextQuery(identifiers, events, "web", null), 20, 100, Facts.NOW);
    }

    private static LiveContext answer(FragmentState stored, Map<String, Object> event) {
        var subject = new View.Subject(List.of(ANN), null, List.of(Part.whole(stored)), List.of());
        return View.of(question(List.of(ANN), List.of(event)).with(subject, LENS), LENS, Facts.NOW);
    }
}
