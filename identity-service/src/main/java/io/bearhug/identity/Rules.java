package io.bearhug.identity;

import io.bearhug.identity.collection.Admission;
import io.bearhug.identity.collection.FrontDoor;
import io.bearhug.identity.collection.RateLimits;
import io.bearhug.identity.collection.RecentEvents;
import io.bearhug.identity.collection.TokenBucket;
import io.bearhug.identity.facts.EventFacts;
import io.bearhug.identity.graph.GraphSettings;
import io.bearhug.identity.imports.ImportLimits;
import io.bearhug.identity.likely.FindLikelyMatches;
import io.bearhug.identity.persons.KnownFacts;
import io.bearhug.identity.persons.PersonIds;
import io.bearhug.identity.persons.Recompute;
import io.bearhug.identity.rejects.RejectLimits;
import io.bearhug.identity.trackingplans.PlanDirectory;
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
    GraphSettings graphSettings(Namespaces namespaces) {
        return GraphSettings.of(namespaces);
    }

    @Produces
    @Singleton
    Recompute recompute(PersonIds ids) {
        return new Recompute(ids::next);
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
    Admission admission(FrontDoor door, PlanDirectory plans) {
        return new Admission(door, plans::verdict);
    }

    @Produces
    @Singleton
    RecentEvents recentEvents(IdentityConfig config) {
        return new RecentEvents(config.memory().recentEvents(), config.memory().recentTime());
    }

    @Produces
    @Singleton
    RejectLimits rejectLimits(IdentityConfig config) {
        IdentityConfig.Rejects rejects = config.rejects();
        return new RejectLimits(
                rejects.waiting(),
                rejects.waitingBytes().asLongValue(),
                rejects.perSource(),
                rejects.bytesPerSource().asLongValue(),
                rejects.time());
    }

    @Produces
    @Singleton
    ImportLimits importLimits(IdentityConfig config) {
        IdentityConfig.Imports imports = config.imports();
        return new ImportLimits(
                imports.maxBytes().asLongValue(),
                Math.toIntExact(imports.maxRowBytes().asLongValue()),
                imports.open(),
                imports.errors(),
                imports.keep(),
                imports.idle());
    }

    @Produces
    @Singleton
    FindLikelyMatches.Limits likelyLimits(IdentityConfig config) {
        return new FindLikelyMatches.Limits(
                config.likely().persons(), config.likely().silence());
    }

    @Produces
    @Singleton
    RateLimits rateLimits(IdentityConfig config) {
        TokenBucket.Rate rate = new TokenBucket.Rate(
                config.collection().ratePerSecond(), config.collection().rateBurst());
        return new RateLimits(rate, System::nanoTime);
    }
}
