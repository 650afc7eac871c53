package io.bearhug.delivery.sending;

import io.bearhug.contracts.catalogue.PurposeDefinition;
import io.bearhug.delivery.lifecycle.Plan;
import io.bearhug.delivery.mail.Letter;
import io.bearhug.delivery.permission.Question;
import java.time.Duration;
import java.util.Optional;

/** What the house has published and configured, as it is in force now. */
public interface HouseRules {

    /** Whether they are known by now. Until then nothing is sent: there might be quiet hours. */
    boolean areKnown();

    /** What binds a message. */
    Question.Rules of(Plan plan);

    /** The purpose of a message as published. */
    Optional<PurposeDefinition> purpose(Plan plan);

    /** Who writes. */
    Letter.House house();

    /** How often and how long to try. */
    AfterAttempt.Limits limits();

    /** Upper bound of the pause before somebody unreachable is asked again. */
    Duration askAgain();
}
