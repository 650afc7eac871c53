package io.bearhug.context.query;

import io.bearhug.context.fold.Fold;
import io.bearhug.context.fold.FragmentState;
import io.bearhug.context.notes.Lens;
import io.bearhug.context.view.Part;
import io.bearhug.context.view.View;
import io.bearhug.contracts.Claim;
import io.bearhug.contracts.Event;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.context.ContextQuery;
import io.bearhug.support.identifiers.Fragments;
import io.bearhug.support.identifiers.Namespaces;
import io.bearhug.support.problem.Problem;
import io.bearhug.support.problem.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question that can be answered.
 *
 * @param asked identifiers in normal form, the strongest first; never empty
 * @param happening what is happening right now
 * @param at the instant the answer is about, null for the present
 * @param asking when it is asked, by our clock
 */
record Question(
        List<Identifier> asked,
        List<Event> happening,
        @Nullable Instant at,
        Instant asking) {

    private static final Fragments FRAGMENTS = new Fragments(Namespaces.defaults());

    /**
     * The question that a query asks.
     *
     * @throws ProblemException 400 with everything that is wrong with it
     */
    static Question of(ContextQuery query, int mostIdentifiers, int mostEvents, Instant now) {
        var errors = new ArrayList<Problem.Fault>();
        checkIdentifiers(query, mostIdentifiers, errors);
        if (query.events().size() > mostEvents) {
            errors.add(Problem.Fault.at("/events", "expected at most " + mostEvents));
        }
        refuse(errors);
        var asked = strongestFirst(query.identifiers());
        if (asked.isEmpty()) {
            throw ProblemException.invalid("/identifiers", "expected a name that is somebody's");
        }
        var told = InlineEvents.read(query.events(), asked.getFirst().key(), query.channel(), now);
        refuse(told.errors());
        return new Question(asked, told.events(), query.at(), now);
    }

    /** With what is happening right now folded in beside what is stored. */
    View.Subject with(View.Subject subject, Lens lens) {
        if (happening.isEmpty()) {
            return subject;
        }
        var state = FragmentState.empty(asked.getFirst().key());
        for (var event : happening) {
            state = Fold.apply(state, event, lens);
        }
        var parts = new ArrayList<>(subject.parts());
        parts.add(Part.whole(state));
        return new View.Subject(subject.asked(), subject.person(), parts, subject.degraded());
    }

    /** The instant at which the subject is seen. */
    Instant instant(View.Subject subject) {
        return at == null ? View.present(subject.parts(), asking) : at;
    }

    /** What can be said without the store. */
    View.Subject degraded() {
        var nothing = FragmentState.empty(asked.getFirst().key());
        return new View.Subject(asked, null, List.of(Part.whole(nothing)), List.of("redis"));
    }

    private static void checkIdentifiers(ContextQuery query, int most, List<Problem.Fault> errors) {
        if (query.identifiers().isEmpty() || query.identifiers().size() > most) {
            errors.add(Problem.Fault.at("/identifiers", "expected 1 to " + most));
        }
        for (int index = 0; index < query.identifiers().size(); index++) {
            check(query.identifiers().get(index), "/identifiers/" + index, errors);
        }
    }

    @SuppressWarnings("NullAway") // records read from JSON may lack what they declare
    private static void check(Identifier identifier, String pointer, List<Problem.Fault> errors) {
        if (identifier.namespace() == null || identifier.namespace().isBlank()) {
            errors.add(Problem.Fault.at(pointer + "/namespace", "expected a namespace such as user_id"));
        }
        if (identifier.value() == null || identifier.value().isBlank()) {
            errors.add(Problem.Fault.at(pointer + "/value", "expected a value"));
        }
    }

    private static void refuse(List<Problem.Fault> errors) {
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private static List<Identifier> strongestFirst(List<Identifier> identifiers) {
        var left = new ArrayList<>(FRAGMENTS.normaliseNames(identifiers));
        var sorted = new ArrayList<Identifier>();
        while (!left.isEmpty()) {
            var strongest = FRAGMENTS.strongest(claims(left)).orElseThrow();
            sorted.add(strongest);
            left.remove(strongest);
        }
        return sorted;
    }

    private static List<Claim> claims(List<Identifier> identifiers) {
        return identifiers.stream()
                .map(it -> new Claim(it.namespace(), it.value(), Claim.Role.SELF, false))
                .toList();
    }
}
