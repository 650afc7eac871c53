package io.bearhug.identity.edge.rest;

import io.bearhug.identity.persons.FoundPerson;
import io.bearhug.identity.persons.SetConsent;
import io.bearhug.support.problem.Problem;
import io.bearhug.support.problem.ProblemException;
import java.util.List;

/** What is answered to a yes or no. */
final class ConsentAnswers {

    private ConsentAnswers() {}

    /** The person with it; a problem if it could not be recorded. */
    static FoundPerson recorded(SetConsent.Answer answer) {
        return switch (answer) {
            case SetConsent.Answer.Recorded recorded -> recorded.person();
            case SetConsent.Answer.Nobody _ -> throw ProblemException.notFound("we know nobody like that");
            case SetConsent.Answer.NotTheirs _ ->
                throw ProblemException.unprocessable(
                        "that is no contact point of this person",
                        List.of(Problem.Fault.at("/contactPoint", "expected one of the person's own names")));
        };
    }
}
