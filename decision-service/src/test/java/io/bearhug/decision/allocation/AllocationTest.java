package io.bearhug.decision.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bearhug.contracts.catalogue.Catalogue;
import io.bearhug.decision.Catalogues;
import io.bearhug.decision.allocation.Allocation.Who;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllocationTest {

    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
    private static final int PEOPLE = 20_000;
    private static final String ARMS = "arms: [ { id: as-is, weight: 3 }, { id: other, without: [coat-sale] } ]";

    private static Catalogue with(String experiments, String policies) {
        return Catalogues.of("experiments: [ " + experiments + " ]\npolicies: { " + policies + " }")
                .catalogue();
    }

    private static Catalogue with(String experiments) {
        return with(experiments, "");
    }

    private static String experiment(String id, String more) {
        return "{ id: " + id + ", measure: needsMet, " + more + ARMS + " }";
    }

    private static List<Allocation> all(Catalogue catalogue) {
        return IntStream.range(0, PEOPLE)
                .mapToObj(i -> Allocation.of(new Who.Known("p-" + i), catalogue, NOW))
                .toList();
    }

    private static String arm(Allocation of, String experiment) {
        return of.parts().stream()
                .filter(it -> it.experiment().id().equals(experiment))
                .map(it -> it.arm().id())
                .findFirst()
                .orElse("");
    }

    private static double share(List<Allocation> all, String experiment, String arm) {
        return all.stream().filter(it -> arm(it, experiment).equals(arm)).count() / (double) all.size();
    }

    @Test
    void peopleComeToArmsByTheirWeightsAndTakePartByTheShare() {
        var all = all(with(experiment("coats", "share: 0.4, ")));

        assertThat(share(all, "coats", "as-is")).isCloseTo(0.4 * 0.75, within(0.01));
        assertThat(share(all, "coats", "other")).isCloseTo(0.4 * 0.25, within(0.01));
        assertThat(share(all, "coats", "")).isCloseTo(0.6, within(0.01));
    }

    @Test
    void oneExperimentSaysNothingOfAnother() {
        var all = all(with(experiment("coats", "share: 0.5, ") + ", " + experiment("shoes", "share: 0.5, ")));

        var inCoats =
                all.stream().filter(it -> arm(it, "coats").equals("other")).toList();
        assertThat(share(inCoats, "shoes", "other")).isCloseTo(0.125, within(0.02));
        assertThat(share(inCoats, "shoes", "as-is")).isCloseTo(0.375, within(0.03));
    }

    @Test
    void nobodyChangesArmsWhenMoreTakePartOrTimePasses() {
        var few = all(with(experiment("coats", "share: 0.2, ")));
        var many = all(with(experiment("coats", "share: 0.9, valid: { until: 2026-05-01T00:00:00Z }, ")));

        for (var i = 0; i < PEOPLE; i++) {
            if (!few.get(i).parts().isEmpty()) {
                assertThat(arm(many.get(i), "coats")).isEqualTo(arm(few.get(i), "coats"));
            }
        }
    }

    @Test
    void whoIsLeftAloneTakesPartInNothingAndTheOthersAreStillEven() {
        var all = all(with(experiment("coats", ""), "holdout: { share: 0.3, salt: coats }"));

        assertThat(all).filteredOn(Allocation::heldOut).allMatch(it -> it.parts()
                .isEmpty());
        var others = all.stream().filter(it -> !it.heldOut()).toList();
        assertThat(others).hasSizeBetween(13_700, 14_300);
        assertThat(share(others, "coats", "as-is")).isCloseTo(0.75, within(0.012));
    }

    @Test
    void whoCannotBeSeenTakesPartInNothingButMayBeLeftAlone() {
        var catalogue = with(experiment("coats", ""), "holdout: { share: 1.0, salt: x }");

        assertThat(Allocation.of(new Who.Unseen("user_id:ann"), with(experiment("coats", "")), NOW))
                .isEqualTo(Allocation.NONE);
        assertThat(Allocation.of(new Who.Unseen("user_id:ann"), catalogue, NOW).heldOut())
                .isTrue();
    }

    @Test
    void onlyWhatRunsCounts() {
        var planned = with(experiment("coats", "valid: { from: 2026-03-04T12:00:01Z }, "));
        var running = with(experiment("coats", "valid: { from: 2026-03-04T12:00:00Z, until: 2026-03-04T12:00:01Z }, "));
        var ended = with(experiment("coats", "valid: { until: 2026-03-04T12:00:00Z }, "));

        assertThat(all(planned)).allMatch(it -> it.parts().isEmpty());
        assertThat(all(running)).noneMatch(it -> it.parts().isEmpty());
        assertThat(all(ended)).allMatch(it -> it.parts().isEmpty());
    }
}
