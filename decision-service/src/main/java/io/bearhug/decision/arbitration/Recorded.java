package io.bearhug.decision.arbitration;

import io.bearhug.contracts.Decision;
import io.bearhug.contracts.Json;
import io.bearhug.contracts.catalogue.Catalogue;
import io.bearhug.decision.catalogue.CompiledCatalogue;
import io.bearhug.decision.learning.Experience;
import io.bearhug.decision.learning.Features;
import io.bearhug.decision.ledger.Contact;
import io.bearhug.decision.ledger.LedgerView;
import io.bearhug.decision.ledger.Reservation;
import io.bearhug.decision.recommendation.Shelf;
import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Deliberation;
import io.bearhug.decision.situation.Situation;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A decision as it was recorded, to be taken again on other terms. Pure: nothing is asked, reserved, drawn anew or kept.
 *
 * @param decision the record
 * @param inputs it was taken from
 */
public record Recorded(Decision decision, Inputs inputs) {

    /**
     * What a decision is taken with beside its own inputs.
     *
     * @param compiled catalogue
     * @param shelf for actions whose items were not looked for then
     * @param experience of models that were not asked then
     */
    public record Terms(CompiledCatalogue compiled, Shelf shelf, Experience experience) {}

    /**
     * What comes of it.
     *
     * @param decision as it would have been recorded
     * @param contacts it would have put in the ledger
     */
    public record Again(Decision decision, List<Contact> contacts) {
        public Again {
            contacts = List.copyOf(contacts);
        }
    }

    /**
     * What could have been said.
     *
     * @param action its id
     * @param probability with which it is
     * @param features of the situation with it
     */
    public record Share(String action, double probability, List<Double> features) {
        public Share {
            features = List.copyOf(features);
        }
    }

    /**
     * Reads what it was taken from.
     *
     * @throws IllegalArgumentException if it cannot be taken again from that
     */
    public static Recorded of(Decision decision) {
        var inputs = Json.mapper().convertValue(decision.inputs(), Inputs.class);
        if (inputs == null || inputs.situation() == null) {
            throw new IllegalArgumentException("a decision is taken again from its inputs");
        }
        return new Recorded(decision, inputs);
    }

    /** The situation it was taken in. */
    public Situation situation() {
        return inputs.situation();
    }

    /**
     * Takes it again.
     *
     * @param then the catalogue it was taken with
     * @param ledger as it would have been
     */
    public Again again(Terms terms, Catalogue then, LedgerView ledger) {
        var deciding = Deciding.on(
                situation().with(ledger, situation().refused()),
                terms.compiled(),
                shelf(terms, then),
                inputs.experience().orElse(terms.experience()),
                decision.degraded());
        return new Again(
                deciding.decision(),
                deciding.reservations().stream().map(Reservation::contact).toList());
    }

    /**
     * With which probability what could be said at a placement, as things were recorded; silence has the rest.
     *
     * @param then the catalogue it was taken with
     */
    public List<Share> shares(String placement, Terms terms, Catalogue then) {
        var experience = inputs.experience().orElse(terms.experience());
        var mind = Deliberation.on(situation(), terms.compiled());
        var shares = Arbitration.shares(mind, shelf(terms, then), experience).getOrDefault(placement, List.of());
        var person = new Features(mind);
        return shares.stream()
                .map(it -> new Share(it.contender().candidate().id(), it.probability(), features(it, person)))
                .toList();
    }

    /** Where no model was asked, those it would have been asked with. */
    private static List<Double> features(Drawing.Share share, Features person) {
        return share.contender().considered().map(it -> it.lesson().features()).orElseGet(() -> Arrays.stream(
                        person.of(share.contender().candidate()))
                .boxed()
                .toList());
    }

    private Shelf shelf(Terms terms, Catalogue then) {
        return (candidate, mind) -> wasLookedFor(candidate, then)
                ? inputs.picks().getOrDefault(candidate.id(), List.of())
                : terms.shelf().pick(candidate, mind);
    }

    /** Items that were found then are found again only by the same recommendation. */
    private boolean wasLookedFor(Candidate candidate, Catalogue then) {
        var before = then.actions().get(candidate.id());
        return before != null
                && inputs.picks().containsKey(candidate.id())
                && Objects.equals(before.recommend(), candidate.definition().recommend());
    }
}
