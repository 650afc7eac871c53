package io.bearhug.delivery.permission;

import io.bearhug.contracts.catalogue.Policies.QuietHours;
import io.bearhug.contracts.catalogue.PurposeDefinition;
import io.bearhug.delivery.lifecycle.Plan;
import io.bearhug.delivery.people.Addressee;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * All that is read before something is sent.
 *
 * @param plan what is to be sent
 * @param attempts tries begun before
 * @param addressee whom it goes to
 * @param suppressions of their addresses
 * @param rules of the house
 * @param now by the suite's clock
 * @param knownFor how long the delivery has been known here, in real time
 */
public record Question(
        Plan plan,
        int attempts,
        Addressee addressee,
        List<Suppression> suppressions,
        Rules rules,
        Instant now,
        Duration knownFor) {

    public Question {
        suppressions = List.copyOf(suppressions);
    }

    /**
     * What the house says.
     *
     * @param purpose the message's purpose as published; empty if it has none or the catalogue does not know it
     * @param quietHours of the contact policy
     * @param defaultZone for people whose time zone nobody knows
     * @param settling how long to wait for news of a person that travel more slowly than the decision
     * @param pause between two looks
     */
    public record Rules(
            Optional<PurposeDefinition> purpose,
            Optional<QuietHours> quietHours,
            ZoneId defaultZone,
            Duration settling,
            Duration pause) {}
}
