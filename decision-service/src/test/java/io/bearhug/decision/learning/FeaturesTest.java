package io.bearhug.decision.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.decision.Catalogues;
import io.bearhug.decision.People;
import io.bearhug.decision.catalogue.CompiledCatalogue;
import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Deliberation;
import io.bearhug.decision.situation.Spot;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FeaturesTest {

    private static final CompiledCatalogue SHOP = Catalogues.shop();

    private static Candidate tip() {
        var action = Objects.requireNonNull(SHOP.actions().get("tee-tip"));
        var place = Spot.of(Objects.requireNonNull(SHOP.catalogue().placements().get("home-hero")));
        return new Candidate(action, action.definition().treatments().getFirst(), place);
    }

    private static double[] of(People person) {
        return of(person, SHOP);
    }

    private static double[] of(People person, CompiledCatalogue shop) {
        return new Features(Deliberation.on(person.asked("r", "home-hero"), shop)).of(tip());
    }

    @Test
    void thereIsAConstantAndAllElseIsBounded() {
        var features = of(People.looking().inTrouble(0.4).told("shirtSize", "M"));

        assertThat(features).hasSize(Features.COUNT);
        assertThat(features[0]).isEqualTo(1);
        assertThat(Arrays.stream(features).allMatch(it -> it >= -1 && it <= 1)).isTrue();
    }

    @Test
    void whatIsDeclaredAndNotSensitiveMakesADifference() {
        assertThat(of(People.looking().told("shirtSize", "M"))).isNotEqualTo(of(People.looking()));
        assertThat(of(People.looking().told("shirtSize", "M")))
                .isNotEqualTo(of(People.looking().told("shirtSize", "S")));
        assertThat(of(People.looking().told("birthDate", "1980-01-01")))
                .as("sensitive")
                .isEqualTo(of(People.looking()));
        assertThat(of(People.looking().told("faith", "secret")))
                .as("undeclared")
                .isEqualTo(of(People.looking()));
    }

    @Test
    void aTraitDeclaredForOtherPurposesIsNoFeature() {
        var shop = Catalogues.of(Catalogues.SHOP.replace(
                "{ id: complaintOpen, type: boolean", "{ id: complaintOpen, purposes: [payments], type: boolean"));

        assertThat(of(People.looking().told("complaintOpen", false), shop)).isEqualTo(of(People.looking(), shop));
        assertThat(of(People.looking().told("complaintOpen", false))).isNotEqualTo(of(People.looking()));
    }

    @Test
    void aTraitForOtherPurposesIsNoFeature() {
        var bound = People.looking().told("shirtSize", "M", List.of("payments"));
        var fitting = People.looking().told("shirtSize", "M", List.of("payments", "recommendations"));

        assertThat(of(bound)).isEqualTo(of(People.looking()));
        assertThat(of(fitting)).isEqualTo(of(People.looking().told("shirtSize", "M")));
    }
}
