package io.bearhug.decision.arbitration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bearhug.contracts.Decision;
import io.bearhug.contracts.Json;
import io.bearhug.contracts.Outcome;
import io.bearhug.contracts.catalogue.ActionDefinition;
import io.bearhug.contracts.catalogue.ActionDefinition.ContactClass;
import io.bearhug.contracts.catalogue.Catalogue;
import io.bearhug.decision.Catalogues;
import io.bearhug.decision.People;
import io.bearhug.decision.catalogue.CompiledCatalogue;
import io.bearhug.decision.learning.Recollection;
import io.bearhug.decision.ledger.Contact;
import io.bearhug.decision.ledger.LedgerView;
import io.bearhug.decision.ledger.Reaction;
import io.bearhug.decision.recommendation.Shelf;
import io.bearhug.decision.situation.Situation;
import io.bearhug.rules.RuleException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One decision by the pure engine – everything but reading and writing –, fully explained: all actions are live at the place, each with a
 * rule of five clauses over eligibility, applicability and suitability. One action in ten may be said; the others fail at the first, third or
 * last clause.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class EngineBenchmark {

    private static final String HOUSE = """
            purposes: [ { id: recommendations, name: Recommendations, says: "We suggest things", basis: consent } ]
            traits:
              - { id: shirtSize, type: string, mention: freely }
              - { id: complaintOpen, type: boolean, default: false }
            affinities: [ { property: category } ]
            needs:
              - { id: t-shirt, name: Finding a T-shirt, signals: [ { event: Product Viewed } ] }
              - { id: coat, name: Finding a coat, signals: [ { event: Product Viewed } ] }
            placements:
              - { id: top, channel: web, accepts: [tile] }
              - { id: elsewhere, channel: web, accepts: [tile] }
            policies:
              contact: { caps: [ { class: marketing, max: 5, per: P7D } ], pressure: { halfLife: P1D, price: 0.01 } }
              trouble: { above: 0.5, allow: [service, handover] }
              holdout: { share: 0.02, salt: "2026" }
            actions:
            """;
    private static final String ACTION = """
              - id: action-%1$d
                name: Action %1$d
                kind: offer
                class: marketing
                purpose: recommendations
                serves: t-shirt
                eligibility: 'person.traits.shirtSize in ["S", "M", "L%1$d"] && trouble < %2$s'
                applicability: 'needs["t-shirt"].strength >= %3$s && count("Product Viewed", duration("P30D")) >= 1'
                suitability: '%4$sperson.traits.complaintOpen'
                value: { business: %5$d.0, person: 4.0, currency: EUR }
                expected: { success: 0.06, trust: 50 }
                caps: [ { max: 3, per: P7D } ]
                treatments:
                  - { id: tile-%1$d, placement: top, form: tile, blocks: [ { type: headline, text: "Tees in {person.traits.shirtSize}" }, { type: reason } ] }
            """;

    /** How many actions are live at the place. */
    @Param({"100", "1000"})
    public int actions = 100;

    /** How many more there are that can only be said elsewhere. */
    @Param({"0", "99000"})
    public int elsewhere = 0;

    private CompiledCatalogue catalogue = CompiledCatalogue.EMPTY;
    private Situation situation = People.looking().asked("r", "top");

    /** Compiles the catalogue, as publishing does. */
    @Setup
    public void publish() throws RuleException {
        var here = Catalogues.of(HOUSE
                + IntStream.range(0, actions).mapToObj(EngineBenchmark::action).collect(Collectors.joining()));
        catalogue = elsewhere == 0 ? here : CompiledCatalogue.of(withMore(here.catalogue()));
        situation = People.looking()
                .told("shirtSize", "M")
                .did("Product Viewed", People.NOW.minus(Duration.ofHours(1)))
                .with(heard())
                .asked("r", "top");
        var said = decide().answers().getFirst();
        if (said.action() == null || said.why() == null || said.why().notOthers().size() != actions - 1) {
            throw new IllegalStateException("this is not what was to be measured: " + said);
        }
    }

    /** Four weeks of a mail a day, every fifth of which was opened; none of them about what may be said now. */
    private static LedgerView heard() {
        var contacts = IntStream.rangeClosed(8, 35).mapToObj(EngineBenchmark::mail).toList();
        var reactions = IntStream.range(0, contacts.size())
                .filter(it -> it % 5 == 0)
                .mapToObj(contacts::get)
                .map(it -> new Reaction(it.action(), Outcome.Type.CLICKED, it.at(), it.decisionId()))
                .toList();
        return new LedgerView(contacts, reactions, LedgerView.Sight.WHOLE);
    }

    private static Contact mail(int daysAgo) {
        var at = People.NOW.minus(Duration.ofDays(daysAgo));
        return new Contact(
                "d-" + daysAgo,
                "channel:email",
                "old-" + daysAgo % 7,
                ContactClass.MARKETING,
                "email",
                "recommendations",
                at,
                at,
                Contact.State.CONFIRMED,
                List.of());
    }

    private static String action(int number) {
        var kind = number % 10;
        return ACTION.formatted(
                number,
                kind < 4 && kind > 0 ? "-1.0" : "0.5",
                kind >= 4 && kind < 8 ? "0.99" : "0.3",
                kind >= 8 ? "" : "!",
                number % 50);
    }

    private Catalogue withMore(Catalogue some) {
        var all = new LinkedHashMap<>(some.actions());
        var template = Json.mapper().valueToTree(some.actions().values().iterator().next());
        for (var number = 0; number < elsewhere; number++) {
            var copy = (ObjectNode) template.deepCopy();
            copy.put("id", "elsewhere-" + number);
            ((ObjectNode) copy.withArray("treatments").get(0)).put("placement", "elsewhere");
            all.put("elsewhere-" + number, Json.mapper().convertValue(copy, ActionDefinition.class));
        }
        return new Catalogue(
                some.version(),
                some.publishedAt(),
                some.purposes(),
                some.traits(),
                some.affinities(),
                some.needs(),
                some.moments(),
                some.placements(),
                some.questions(),
                all,
                some.experiments(),
                some.policies(),
                some.voice());
    }

    /** The decision with its full record. */
    @Benchmark
    public Decision decide() {
        return Deciding.on(situation, catalogue, Shelf.EMPTY, Recollection.EMPTY, List.of())
                .decision();
    }
}
