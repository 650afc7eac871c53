package io.bearhug.decision.arbitration;

import io.bearhug.decision.catalogue.CompiledCatalogue;
import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Question;
import io.bearhug.decision.situation.Spot;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may compete: actions that have a form where something could be said. */
final class Candidates {

    private Candidates() {}

    /** Where something could be said: the places asked for, or the channels on which the moment's actions can speak. */
    static List<Spot> spots(Question question, CompiledCatalogue compiled) {
        return question.moment() == null ? places(question, compiled) : List.of();
    }

    private static List<Spot> places(Question question, CompiledCatalogue compiled) {
        return question.placements().stream()
                .map(compiled.catalogue().placements()::get)
                .flatMap(Stream::ofNullable)
                .map(Spot::of)
                .toList();
    }

    /** Candidates at a place: each action in the first form it has there. */
    static List<Candidate> at(Spot spot, CompiledCatalogue compiled) {
        return compiled.at(spot.id()).stream()
                .map(form -> new Candidate(form.action(), form.treatment(), spot))
                .toList();
    }

    /** Candidates for a moment: the actions that listen to it, in each form that can be sent. */
    static List<Candidate> onMoment(String definition, CompiledCatalogue compiled) {
        return compiled.on(definition).stream()
                .flatMap(action -> action.definition().treatments().stream()
                        .flatMap(treatment -> Optional.ofNullable(treatment.channel()).stream()
                                .map(channel -> new Candidate(action, treatment, Spot.message(channel)))))
                .toList();
    }
}
