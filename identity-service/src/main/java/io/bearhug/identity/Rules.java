package io.bearhug.identity;

import io.bearhug.identity.collection.FrontDoor;
import io.bearhug.identity.collection.RateLimits;
import io.bearhug.identity.collection.TokenBucket;
import io.bearhug.identity.facts.EventFacts;
import io.bearhug.identity.persons.KnownFacts;
import io.bearhug.identity.persons.PersonIds;
import io.bearhug.identity.persons.Recompute;
import io.bearhug.support.identifiers.Fragments;
import io.bearhug.support.identifiers.Namespaces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The pure parts, made of configuration. */
@ApplicationScoped
class Rules {

    @Produces
    @Singleton
    Namespaces namespaces() {
        return Namespaces.defaults();
    }

    @Produces
    @Singleton
    Fragments fragments(Namespaces namespaces) {
        return new Fragments(namespaces);
    }

    @Produces
    @Singleton
    EventFacts eventFacts(Namespaces namespaces) {
        return new EventFacts(namespaces);
    }

    @Produces
    @Singleton
    Recompute recompute(Namespaces namespaces, PersonIds ids) {
        return new Recompute(namespaces, ids::next);
    }

    @Produces
    @Singleton
    KnownFacts knownFacts(IdentityConfig config) {
        return new KnownFacts(config.memory().facts());
    }

    @Produces
    @Singleton
    FrontDoor frontDoor(Fragments fragments, IdentityConfig config) {
        return new FrontDoor(
                fragments,
                config.collection().maxEventBytes(),
                config.collection().maxIdentifiers());
    }

    @Produces
    @Singleton
    RateLimits rateLimits(IdentityConfig config) {
        TokenBucket.Rate rate = new TokenBucket.Rate(
                config.collection().ratePerSecond(), config.collection().rateBurst());
        return new RateLimits(rate, System::nanoTime);
    }
}
