package io.bearhug.decision.whatif;

import io.bearhug.contracts.Decision;
import io.bearhug.contracts.Json;
import io.bearhug.decision.People;
import io.bearhug.decision.arbitration.Inputs;
import io.bearhug.decision.arbitration.Recorded;
import io.bearhug.decision.catalogue.CompiledCatalogue;
import io.bearhug.decision.learning.Experience;
import io.bearhug.decision.learning.Recollection;
import io.bearhug.decision.ledger.Contact;
import io.bearhug.decision.ledger.LedgerView;
import io.bearhug.decision.recommendation.Shelf;
import io.bearhug.decision.situation.Situation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** People who are asked about again and again, with what was said in their ledgers; and simulations of that. */
final class Shopping {

    private final CompiledCatalogue then;
    private final Experience experience;
    private final List<Recorded> recorded = new ArrayList<>();

    /** Decided by a catalogue. */
    Shopping(CompiledCatalogue then) {
        this(then, Recollection.EMPTY);
    }

    /** Decided by a catalogue and what was learned. */
    Shopping(CompiledCatalogue then, Experience experience) {
        this.then = then;
        this.experience = experience;
    }

    /** What was recorded. */
    List<Recorded> recorded() {
        return List.copyOf(recorded);
    }

    /** Asked so often, an hour after the other, each act seen. */
    Shopping asked(String name, People person, int times, String... places) {
        var ledger = LedgerView.EMPTY;
        for (var i = 0; i < times; i++) {
            var now = People.NOW.plus(Duration.ofHours(i));
            var again = decided(person.with(ledger).at(now).asked(name + "-" + i, places));
            recorded.add(read(again.decision()));
            for (var contact : again.contacts()) {
                ledger = ledger.plus(seen(contact));
            }
        }
        return this;
    }

    private Recorded.Again decided(Situation situation) {
        var question = situation.question();
        var nothingYet = new Decision(
                question.decisionId(),
                question.requestId(),
                question.client(),
                null,
                question.fragment(),
                List.of(),
                situation.now(),
                question.channel(),
                "live",
                "v1",
                Map.of(),
                List.of(),
                new Decision.Group(false, Map.of()),
                List.of(),
                null);
        return new Recorded(nothingYet, new Inputs(situation, 0, Map.of(), null, null))
                .again(terms(then), then.catalogue(), situation.ledger());
    }

    private static Contact seen(Contact it) {
        return it.moved(it.at(), it.lease(), Contact.State.CONFIRMED);
    }

    /** As it comes from the log. */
    private static Recorded read(Decision decision) {
        return Recorded.of(Json.mapper().convertValue(Json.mapper().valueToTree(decision), Decision.class));
    }

    private Recorded.Terms terms(CompiledCatalogue compiled) {
        return new Recorded.Terms(compiled, Shelf.EMPTY, experience);
    }

    /** All of them taken again by another catalogue. */
    Simulated by(CompiledCatalogue other, String... groups) {
        var wanted = new Wanted(new Wanted.By.Draft("other"), null, null, recorded.size(), List.of(), List.of(groups));
        var simulation = new Simulation(terms(other), wanted, _ -> false);
        recorded.forEach(it -> simulation.take(noted(it), it, then));
        return simulation.end(new Chosen(List.of(), recorded.size(), true));
    }

    /** As a simulation knows it. */
    static Noted noted(Recorded it) {
        return new Noted(
                it.decision().decisionId(),
                it.situation().personKey(),
                it.situation().now());
    }
}
