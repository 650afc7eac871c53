package io.bearhug.decision.arbitration;

import static io.bearhug.decision.People.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Decision;
import io.bearhug.contracts.Decision.Kind;
import io.bearhug.decision.Catalogues;
import io.bearhug.decision.DecisionConfig;
import io.bearhug.decision.People;
import io.bearhug.decision.catalogue.CompiledCatalogue;
import io.bearhug.decision.items.Item;
import io.bearhug.decision.items.Items;
import io.bearhug.decision.learning.Experience;
import io.bearhug.decision.learning.Model;
import io.bearhug.decision.learning.Models;
import io.bearhug.decision.learning.Recollection;
import io.bearhug.decision.learning.StepDown;
import io.bearhug.decision.ledger.MemoryLedger;
import io.bearhug.decision.liking.RelatedItems;
import io.bearhug.decision.situation.Question;
import io.bearhug.support.problem.Unavailable;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The use case with all its ports in memory: what is asked twice, asked at once, or asked while something is away. */
class DecideNextTest {

    private static final CompiledCatalogue SHOP = Catalogues.shop();

    private final MemoryLedger ledger = new MemoryLedger();
    private final Stream stream = new Stream();
    private final People person = People.looking().told("shirtSize", "M");
    private boolean isContextAway;
    private final DecideNext decideNext = new DecideNext(
            _ -> isContextAway
                    ? Uni.createFrom().failure(new Away())
                    : Uni.createFrom().item(person.context()),
            ledger,
            stream,
            () -> SHOP,
            new NoItems(),
            new NoModels(),
            () -> RelatedItems.NONE,
            (decision, placement) -> "token of " + decision + " at " + placement,
            new NoWatch(),
            config(),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void anActIsReservedAndMadeKnownBeforeItIsAnswered() {
        var decision = ask("r-1");

        assertThat(decision.answers().getFirst().outcome()).isEqualTo(Kind.ACT);
        assertThat(decision.answers().getFirst().token()).isNotNull();
        assertThat(stream.published).containsExactly(decision);
        assertThat(contacts()).isEqualTo(1);
    }

    @Test
    void theSameQuestionGetsTheSameAnswerAndCountsOnce() {
        assertThat(ask("r-1")).isEqualTo(ask("r-1"));
        assertThat(contacts()).isEqualTo(1);
    }

    @Test
    void anotherQuestionUnderTheSameIdIsRefused() {
        var _ = ask("r-1");

        assertThat(reply(question("r-1"), "another body")).isInstanceOf(Reply.OtherQuestion.class);
    }

    @Test
    void simulatingCountsAndSaysNothing() {
        var question = question("r-1");
        var simulated = new Question(
                question.decisionId(),
                question.requestId(),
                question.client(),
                question.fragment(),
                question.identifiers(),
                question.channel(),
                question.placements(),
                List.of(),
                null,
                null,
                null,
                Map.of(),
                List.of(),
                Question.Mode.SIMULATE);

        var decision = ((Reply.Decided) reply(simulated, "f")).decision();

        assertThat(decision.answers().getFirst().outcome()).isEqualTo(Kind.ACT);
        assertThat(decision.answers().getFirst().token()).isNull();
        assertThat(contacts()).isZero();
        assertThat(stream.published).isEmpty();
    }

    @Test
    void aHundredAtOnceUnderACapOfThreeAreThreeActs() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asking = IntStream.range(0, 100)
                    .<Callable<Decision>>mapToObj(i -> () -> ask("r-" + i))
                    .toList();
            var decisions =
                    threads.invokeAll(asking).stream().map(Future::resultNow).toList();

            assertThat(decisions)
                    .filteredOn(it -> it.answers().getFirst().outcome() == Kind.ACT)
                    .hasSize(3);
        }
    }

    @Test
    void withoutContextOnlyWhatCameWithTheRequestCounts() {
        isContextAway = true;

        var decision = ask("r-1");

        assertThat(decision.degraded()).containsExactly("context");
        assertThat(decision.answers().getFirst().outcome()).isEqualTo(Kind.SILENCE);
    }

    @Test
    void withoutTheLedgerNothingCappedIsSaid() {
        ledger.away(true);

        var decision = ask("r-1");

        assertThat(decision.degraded()).containsExactly("ledger");
        assertThat(decision.answers().getFirst().outcome()).isEqualTo(Kind.SILENCE);
    }

    @Test
    void whatCannotBeMadeKnownIsNotSaidAndNotCounted() {
        stream.isAway = true;

        var decision = ask("r-1");

        assertThat(decision.degraded()).containsExactly("decisions");
        assertThat(decision.answers().getFirst().outcome()).isEqualTo(Kind.SILENCE);
        assertThat(contacts()).isZero();
    }

    private Question question(String requestId) {
        return person.question(requestId, "home-hero");
    }

    private Decision ask(String requestId) {
        return ((Reply.Decided) reply(question(requestId), "f")).decision();
    }

    private Reply reply(Question question, String fingerprint) {
        return decideNext.answer(new Asked(question, fingerprint)).await().atMost(Duration.ofSeconds(5));
    }

    private int contacts() {
        return ledger.read(List.of("user_id:ann"))
                .await()
                .atMost(Duration.ofSeconds(5))
                .contacts()
                .size();
    }

    private static DecisionConfig config() {
        return new SmallRyeConfigBuilder()
                .withMapping(DecisionConfig.class)
                .withConverter(Duration.class, 200, new io.quarkus.runtime.configuration.DurationConverter())
                .build()
                .getConfigMapping(DecisionConfig.class);
    }

    private static final class Away extends Unavailable {
        Away() {
            super("switched off by the test");
        }
    }

    private static final class Stream implements Decisions {
        private final List<Decision> published = new ArrayList<>();
        private boolean isAway;

        @Override
        public synchronized Uni<Void> publish(Decision decision) {
            if (isAway) {
                return Uni.createFrom().failure(new Away());
            }
            published.add(decision);
            return Uni.createFrom().voidItem();
        }
    }

    private static final class NoItems implements Items {
        @Override
        public Collection<Item> all() {
            return List.of();
        }

        @Override
        public Optional<Item> find(String id) {
            return Optional.empty();
        }
    }

    private static final class NoModels implements Models {
        @Override
        public Experience experience() {
            return Recollection.EMPTY;
        }

        @Override
        public Collection<Model> all() {
            return List.of();
        }

        @Override
        public Collection<StepDown> stepDowns() {
            return List.of();
        }
    }

    private static final class NoWatch implements Watch {
        @Override
        public void decided(Decision decision) {}

        @Override
        public void refused(int reservations) {}
    }
}
