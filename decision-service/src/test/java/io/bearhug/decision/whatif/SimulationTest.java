package io.bearhug.decision.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.decision.Catalogues;
import io.bearhug.decision.People;
import io.bearhug.decision.catalogue.CompiledCatalogue;
import io.bearhug.decision.whatif.Figures.Action;
import io.bearhug.decision.whatif.Figures.Held;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What comes of taking decisions again. */
class SimulationTest {

    private static final CompiledCatalogue SHOP = Catalogues.shop();

    @Test
    void whatIsInForceChangesNothing() {
        var shopping = new Shopping(SHOP);
        for (var seed = 0; seed < 200; seed++) {
            var dice = new Random(seed);
            var person = People.called("p" + seed).needs("t-shirt", dice.nextDouble());
            person = dice.nextInt(3) > 0 ? person.agrees("recommendations") : person;
            person = dice.nextBoolean() ? person.told("shirtSize", "M") : person;
            person = dice.nextBoolean() ? person.did("Product Viewed", People.NOW.minusSeconds(60)) : person;
            person = dice.nextInt(5) == 0 ? person.inTrouble(0.9) : person;
            var _ = shopping.asked("r" + seed, person, 1 + dice.nextInt(6), "home-hero", "app-home", "side");
        }

        var simulated = shopping.by(SHOP);

        assertThat(simulated.figures().changed()).isZero();
        assertThat(simulated.figures().skipped()).isEmpty();
        assertThat(simulated.examples()).isEmpty();
        assertThat(simulated.figures().places().getFirst().after().acts()).isPositive();
        assertThat(simulated.figures().places()).hasSize(3).allSatisfy(place -> {
            assertThat(place.after()).isEqualTo(place.before());
            assertThat(place.actions()).allMatch(it -> it.before() == it.after());
            assertThat(place.whyNot()).isNotEmpty().allMatch(it -> it.before() == it.after());
        });
    }

    @Test
    void whereAnActionIsRemovedItsActsGoToOthersOrToNobody() {
        var hesitant = shirtSeeker("ann").did("Product Viewed", People.NOW.minusSeconds(60));
        var shopping = new Shopping(SHOP)
                .asked("ann", hesitant, 1, "home-hero")
                .asked("bob", shirtSeeker("bob"), 1, "home-hero");

        var simulated = shopping.by(without("tee-tip"));

        var place = simulated.figures().places().getFirst();
        assertThat(place.actions()).contains(new Action("tee-tip", 2, 0));
        assertThat(place.before().acts()).isEqualTo(2);
        assertThat(place.after().acts() + place.after().silences()).isEqualTo(2);
        assertThat(simulated.figures().changed()).isEqualTo(2);
        assertThat(simulated.examples())
                .hasSize(2)
                .allMatch(it -> it.example().because().equals("tee-tip is no candidate here in this catalogue"));
        assertThat(simulated.withNothing()).extracting(Somebody::personId).contains("p-bob");
        assertThat(simulated.figures().people().people()).isEqualTo(2);
        assertThat(simulated.figures().people().withSomethingBefore())
                .isEqualTo(simulated.withNothing().size());
    }

    @Test
    void byTheSameCatalogueEverybodyIsInTheSameArm() {
        var tested = Catalogues.of(
                Catalogues.SHOP
                        + "experiments: [ { id: tips, measure: needsMet, arms: [ { id: as-is }, { id: no-tip, without: [tee-tip] } ] } ]");
        var shopping = new Shopping(tested);
        for (var i = 0; i < 20; i++) {
            var _ = shopping.asked("p" + i, shirtSeeker("p" + i), 1, "home-hero");
        }

        var same = shopping.by(tested).figures();
        var without = shopping.by(SHOP).figures();

        assertThat(same.changed()).isZero();
        assertThat(same.places().getFirst().before().acts()).isBetween(1L, 19L);
        assertThat(without.changed()).as("those whose arm left it out").isPositive();
    }

    @Test
    void whatWouldHaveBeenSaidCountsAgainstLaterCaps() {
        var shopping = new Shopping(capped(1)).asked("ann", shirtSeeker("ann"), 6, "home-hero");

        var simulated = shopping.by(capped(3));

        var place = simulated.figures().places().getFirst();
        assertThat(place.before().acts()).isEqualTo(1);
        assertThat(place.after().acts()).isEqualTo(3);
        assertThat(place.held()).contains(new Held("cap", 5, 3));
        assertThat(simulated.figures().changed()).isEqualTo(2);
        assertThat(simulated.examples())
                .isNotEmpty()
                .allMatch(it -> it.example().because().startsWith("no longer stands against tee-tip: cap"));
    }

    @Test
    void whatWouldNotHaveBeenSaidCountsNoMore() {
        var shopping = new Shopping(capped(3)).asked("ann", shirtSeeker("ann"), 6, "home-hero");

        var simulated = shopping.by(capped(2));

        var place = simulated.figures().places().getFirst();
        assertThat(place.before().acts()).isEqualTo(3);
        assertThat(place.after().acts()).isEqualTo(2);
        assertThat(simulated.figures().changed()).isEqualTo(1);
    }

    @Test
    void whoeverIsToldNothingIsNamed() {
        var stranger = People.called("eve").needs("t-shirt", 0.7);
        var shopping = new Shopping(SHOP)
                .asked("ann", shirtSeeker("ann"), 2, "home-hero")
                .asked("eve", stranger, 3, "home-hero");

        var people = shopping.by(SHOP).figures().people();

        assertThat(people.people()).isEqualTo(2);
        assertThat(people.withNothing()).isEqualTo(1);
        assertThat(people.share()).isEqualTo(0.5);
        assertThat(people.withSomethingBefore()).isZero();
    }

    @Test
    void peopleAreComparedByTheirTraits() {
        var shopping = new Shopping(SHOP);
        for (var i = 0; i < 20; i++) {
            var _ = shopping.asked("m" + i, shirtSeeker("m" + i).told("shirtSize", "M"), 1, "home-hero")
                    .asked("x" + i, People.called("x" + i).needs("t-shirt", 0.7), 1, "home-hero");
        }
        var _ = shopping.asked("l", shirtSeeker("l").told("shirtSize", "L"), 1, "home-hero");

        var group =
                shopping.by(without("tee-tip"), "shirtSize").figures().groups().getFirst();

        assertThat(group.trait()).isEqualTo("shirtSize");
        assertThat(group.rates()).extracting(Figures.Rate::kind).containsExactly("value", "others", "unknown");
        var sizeM = group.rates().getFirst();
        assertThat(sizeM.value()).isEqualTo("M");
        assertThat(sizeM.people()).isEqualTo(20);
        assertThat(sizeM.before()).satisfies(it -> {
            assertThat(it).isNotNull();
            assertThat(it.acts()).isEqualTo(1);
            assertThat(it.ratio()).isGreaterThan(1);
        });
        assertThat(sizeM.after()).as("nobody is told anything").isNull();
        assertThat(group.rates().get(1).people()).isEqualTo(1);
        assertThat(group.rates().get(1).before()).as("too few to tell").isNull();
        var unknown = group.rates().getLast();
        assertThat(unknown.people()).isEqualTo(20);
        assertThat(unknown.before()).satisfies(it -> {
            assertThat(it).isNotNull();
            assertThat(it.ratio()).isZero();
            assertThat(it.high()).isBetween(0.2, 0.5);
        });
    }

    private static People shirtSeeker(String name) {
        return People.called(name)
                .agrees("recommendations")
                .needs("t-shirt", 0.7)
                .told("shirtSize", "S");
    }

    private static CompiledCatalogue capped(int max) {
        return Catalogues.of(
                Catalogues.SHOP.replace("caps: [ { max: 3, per: P7D } ]", "caps: [ { max: " + max + ", per: P7D } ]"));
    }

    private static CompiledCatalogue without(String action) {
        var lines = Catalogues.SHOP.lines().toList();
        var begin = lines.indexOf("  - id: " + action);
        var end = begin + 1;
        while (!lines.get(end).startsWith("  - id: ")) {
            end++;
        }
        var rest = new java.util.ArrayList<>(lines.subList(0, begin));
        rest.addAll(lines.subList(end, lines.size()));
        return Catalogues.of(String.join("\n", rest));
    }
}
