package io.bearhug.decision.catalogue.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.catalogue.Catalogue;
import io.bearhug.decision.catalogue.bundle.BundleCheck;
import io.bearhug.decision.catalogue.bundle.Checked;
import io.bearhug.decision.catalogue.lifecycle.Draft.State;
import io.bearhug.decision.catalogue.lifecycle.Draft.Step;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private static Draft in(State state) {
        return new Draft("spring", state, Set.of("mia"), "needs: []", 3, null, null, NOW, 7, null);
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, SUBMIT, SUBMITTED",
        "SUBMITTED, APPROVE, APPROVED",
        "SUBMITTED, REJECT, DRAFT",
        "APPROVED, REJECT, DRAFT",
    })
    void takesItsSteps(State from, Step step, State to) {
        assertThat(in(from).take(step, "ada", NOW)).isInstanceOfSatisfying(Draft.Taken.Ok.class, it -> {
            assertThat(it.draft().state()).isEqualTo(to);
            assertThat(it.draft().revision()).isEqualTo(8);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, APPROVE",
        "DRAFT, PUBLISH",
        "DRAFT, REJECT",
        "SUBMITTED, SUBMIT",
        "SUBMITTED, PUBLISH",
        "APPROVED, SUBMIT",
        "APPROVED, APPROVE",
        "PUBLISHED, SUBMIT",
        "PUBLISHED, PUBLISH",
    })
    void refusesStepsFromElsewhere(State from, Step step) {
        assertThat(in(from).take(step, "ada", NOW)).isInstanceOf(Draft.Taken.WrongState.class);
    }

    @ParameterizedTest
    @CsvSource({"SUBMITTED, APPROVE", "APPROVED, PUBLISH"})
    void refusesAuthors(State from, Step step) {
        assertThat(in(from).take(step, "mia", NOW)).isInstanceOf(Draft.Taken.OwnDraft.class);
    }

    @Test
    void keepsWhatItsAuthorsWereToldUntilItIsHandedInAgain() {
        var remark = new Draft.Remark("ada", "too loud", NOW);
        var told = in(State.DRAFT).remarked(remark);

        assertThat(told.rewritten("mia", "needs: [ ]", 4, NOW).remark()).isEqualTo(remark);
        assertThat(told.take(Step.SUBMIT, "mia", NOW)).isInstanceOfSatisfying(Draft.Taken.Ok.class, it -> assertThat(
                        it.draft().remark())
                .isNull());
    }

    @Test
    void remembersAllAuthorsUntilItIsPublished() {
        var written = in(State.APPROVED).rewritten("ada", "needs: [ ]", 4, NOW);

        assertThat(written.authors()).containsExactly("ada", "mia");
        assertThat(written.state()).isEqualTo(State.DRAFT);
        assertThat(in(State.PUBLISHED).rewritten("ada", "x", 4, NOW).authors()).containsExactly("ada");
    }

    @Test
    void tellsWhatChangedThenTheManifestThenWhatIsGone() {
        var first =
                Version.NONE.next(catalogue("needs: [ { id: a }, { id: b } ]", Catalogue.EMPTY), "ada", "draft x", NOW);
        var second = first.next(
                catalogue("needs: [ { id: a, name: A }, { id: c } ]\nremove: { needs: [b] }", first.catalogue()),
                "ada",
                "draft y",
                NOW);

        assertThat(new Publication(Version.NONE, first, Optional.empty()).messages())
                .extracting(it -> it.key())
                .containsExactly("need/a", "need/b", "policies/live", "catalogue/live");
        assertThat(new Publication(first, second, Optional.empty()).messages())
                .extracting(it -> it.key() + (it.value() == null ? " gone" : ""))
                .containsExactly("need/a", "need/c", "catalogue/live", "need/b gone");
        assertThat(second.catalogue().version()).isEqualTo("v2");
        assertThat(Difference.between(first.catalogue(), second.catalogue())).satisfies(it -> {
            assertThat(it.added()).containsExactly("need/c");
            assertThat(it.removed()).containsExactly("need/b");
            assertThat(it.changed()).extracting(Difference.Changed::key).containsExactly("need/a");
        });
    }

    private static Catalogue catalogue(String bundle, Catalogue over) {
        return ((Checked.Sound) BundleCheck.check(bundle, over, NOW)).catalogue();
    }
}
