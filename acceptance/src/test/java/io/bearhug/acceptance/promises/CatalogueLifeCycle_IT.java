package io.bearhug.acceptance.promises;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bearhug.acceptance.suite.Drafts;
import io.bearhug.acceptance.suite.Scenario;
import io.bearhug.local.demo.cast.Answer;
import io.bearhug.local.demo.cast.Channel;
import io.bearhug.local.demo.cast.House;
import io.bearhug.local.demo.cast.Marketer;
import org.junit.jupiter.api.Test;

/** What a marketer writes comes into force with a second pair of eyes, or not at all. */
@Scenario
class CatalogueLifeCycle_IT {

    private static final String WORTH_IT = "value: { business: 100.0, person: 100.0 }";

    private final House house;
    private final Marketer marketer;

    CatalogueLifeCycle_IT(House house) {
        this.house = house;
        this.marketer = house.marketer();
    }

    @Test
    void a_draft_written_submitted_approved_and_published_decides_the_next_answer() {
        Drafts.Place place = Drafts.placeFor("life");

        marketer.bringsIntoForce(place.draft(), place.withAction(WORTH_IT));

        assertThat(house.customer("Vera")
                        .visits(Channel.WEB)
                        .signsIn()
                        .sees(place.placement())
                        .action())
                .isEqualTo(place.action());
    }

    @Test
    void an_author_cannot_approve_their_own_draft() {
        Drafts.Place place = Drafts.placeFor("own");
        String version = version();
        marketer.writes(place.draft(), place.withAction(WORTH_IT));
        marketer.submits(place.draft());

        assertThat(marketer.approvesOwn(place.draft()).status())
                .as("a marketer")
                .isEqualTo(403);
        assertThat(version()).isEqualTo(version);
    }

    @Test
    void an_approver_cannot_approve_what_they_wrote_themselves() {
        Drafts.Place place = Drafts.placeFor("own");
        Marketer approverWhoWrites = house.authoringApprover();
        approverWhoWrites.writes(place.draft(), place.withAction(WORTH_IT)).mustBe(200);
        approverWhoWrites.submits(place.draft());

        Answer answer = approverWhoWrites.hasApproved(place.draft());

        assertThat(answer.status()).isIn(403, 409);
        assertThat(answer.isProblem()).isTrue();
    }

    @Test
    void an_unknown_field_is_named_with_line_and_column_and_nothing_changes() {
        Drafts.Place place = Drafts.placeFor("wrong");
        String version = version();

        Answer answer = marketer.writes(place.draft(), place.withAction(WORTH_IT, "colour: red"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.isProblem()).isTrue();
        JsonNode error = answer.json().at("/errors/0");
        assertThat(error.path("line").asInt()).as("line in %s", answer.text()).isEqualTo(12);
        assertThat(error.path("column").asInt()).isPositive();
        assertThat(error.path("detail").asText()).contains("colour");
        assertThat(version()).isEqualTo(version);
    }

    @Test
    void a_rule_that_cannot_hold_is_found_before_it_is_in_force() {
        Drafts.Place place = Drafts.placeFor("wrong");

        Answer answer = marketer.writes(place.draft(), place.withAction(WORTH_IT, "eligibility: 'person.country + 1'"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.isProblem()).isTrue();
        JsonNode error = answer.json().at("/errors/0");
        assertThat(error.path("line").asInt()).as("line in %s", answer.text()).isEqualTo(12);
        assertThat(error.path("column").asInt()).isGreaterThan(5);
    }

    @Test
    void every_problem_is_listed_at_once() {
        Drafts.Place place = Drafts.placeFor("wrong");

        Answer answer = marketer.writes(
                place.draft(),
                place.withAction(WORTH_IT, "colour: red", "serves: no-such-need", "caps: [ { max: 1, per: soon } ]"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors")).hasSizeGreaterThanOrEqualTo(3);
    }

    private String version() {
        return marketer.catalogue().path("version").asText();
    }
}
