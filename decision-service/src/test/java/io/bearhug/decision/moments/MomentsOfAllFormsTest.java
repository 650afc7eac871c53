package io.bearhug.decision.moments;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Occasion;
import io.bearhug.decision.Catalogues;
import io.bearhug.decision.People;
import io.bearhug.decision.arbitration.Arbitration;
import io.bearhug.decision.arbitration.Choice;
import io.bearhug.decision.learning.Recollection;
import io.bearhug.decision.recommendation.Shelf;
import io.bearhug.decision.situation.Situation;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever makes a moment come, it asks the actions that listen to it, and they see the occasion it is about. */
class MomentsOfAllFormsTest {

    private static final String SEQUENCE =
            "{ sequence: [ { event: Product Added }, { absence: Order Completed, for: PT10M } ], within: PT1H }";
    private static final String ABOUT_MUM = "on: [hesitating]\n"
            + "    eligibility: 'occasion.kind == \"gift\" && occasion.daysUntil <= 14 && occasion.lastGift.id =="
            + " \"sku-1\"'";

    @ParameterizedTest
    @ValueSource(
            strings = {
                SEQUENCE,
                "{ count: Product Viewed, times: 3, within: PT1H }",
                "{ need: t-shirt, above: 0.6 }",
                "{ affinity: category, above: 5 }",
                "{ trouble: 0.5 }",
                "{ occasion: gift, before: P14D }",
                "{ trait: birthDate, before: P0D }",
                "{ rhythm: dayOff, after: firstActivity, likelihood: 0.7 }",
                "{ every: P7D }",
                "{ at: 2027-01-04T09:00:00Z, who: 'person.country == \"DE\"' }"
            })
    void eachAsksTheActionsThatListenToIt(String when) {
        var choice = decide(somebody().moment("hesitating", Duration.ofHours(36)), SEQUENCE, when);

        assertThat(choice)
                .isInstanceOfSatisfying(
                        Choice.Act.class, it -> assertThat(it.candidate().id()).isEqualTo("basket-reminder"));
    }

    @Test
    void anActionSeesTheOccasionTheMomentIsAbout() {
        var mum = occasion("o-mum", "sku-1");
        var ann = occasion("o-ann", "sku-2");

        assertThat(decide(
                        somebody().keeps(mum).keeps(ann).moment("hesitating", Duration.ofHours(36)),
                        "on: [hesitating]",
                        ABOUT_MUM))
                .isInstanceOf(Choice.Act.class);
        assertThat(decide(
                        somebody().keeps(ann).keeps(mum).moment("hesitating", Duration.ofHours(36)),
                        "on: [hesitating]",
                        ABOUT_MUM))
                .as("the moment is about somebody else")
                .isInstanceOf(Choice.Silence.class);
        assertThat(decide(somebody().moment("hesitating", Duration.ofHours(36)), "on: [hesitating]", ABOUT_MUM))
                .as("about nobody")
                .isInstanceOf(Choice.Silence.class);
    }

    private static Choice decide(Situation situation, String written, String instead) {
        assertThat(Catalogues.SHOP).contains(written);
        return Arbitration.decide(
                        situation,
                        Catalogues.of(Catalogues.SHOP.replace(written, instead)),
                        Shelf.EMPTY,
                        Recollection.EMPTY)
                .getFirst();
    }

    private static People somebody() {
        return People.somebody().agrees("recommendations").hasMail();
    }

    private static Occasion occasion(String id, String gift) {
        return new Occasion(id, "gift", null, LocalDate.of(2025, 3, 12), Map.of("id", gift), Map.of());
    }
}
