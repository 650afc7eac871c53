package io.bearhug.delivery.edge.catalogue;

import io.bearhug.contracts.catalogue.Policies;
import io.bearhug.contracts.catalogue.PurposeDefinition;
import io.bearhug.delivery.DeliveryConfig;
import io.bearhug.delivery.lifecycle.Plan;
import io.bearhug.delivery.mail.Letter;
import io.bearhug.delivery.permission.Question;
import io.bearhug.delivery.sending.AfterAttempt;
import io.bearhug.delivery.sending.HouseRules;
import io.bearhug.support.catalogue.LiveCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** The rules of the house: the catalogue in force, and the configuration. */
@ApplicationScoped
class PublishedRules implements HouseRules {

    private final LiveCatalogue catalogue;
    private final DeliveryConfig config;

    PublishedRules(LiveCatalogue catalogue, DeliveryConfig config) {
        this.catalogue = catalogue;
        this.config = config;
    }

    @Override
    public boolean areKnown() {
        return catalogue.isLoaded();
    }

    @Override
    public Question.Rules of(Plan plan) {
        Policies.Contact contact = catalogue.current().policies().contact();
        Optional<Policies.QuietHours> quietHours =
                contact == null ? Optional.empty() : Optional.ofNullable(contact.quietHours());
        return new Question.Rules(purpose(plan), quietHours, config.defaultZone(), config.settling(), config.look());
    }

    @Override
    public Optional<PurposeDefinition> purpose(Plan plan) {
        String purpose = plan.outbound().purpose();
        return purpose == null
                ? Optional.empty()
                : Optional.ofNullable(catalogue.current().purposes().get(purpose));
    }

    @Override
    public Letter.House house() {
        return new Letter.House(config.from().name(), config.from().address());
    }

    @Override
    public AfterAttempt.Limits limits() {
        return new AfterAttempt.Limits(config.attempts(), config.firstPause(), config.longestPause());
    }

    @Override
    public Duration askAgain() {
        return config.askAgain();
    }
}
