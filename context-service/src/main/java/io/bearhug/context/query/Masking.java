package io.bearhug.context.query;

import io.bearhug.contracts.Consent;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Occasion;
import io.bearhug.contracts.Relation;
import io.bearhug.contracts.Trait;
import io.bearhug.contracts.catalogue.Catalogue;
import io.bearhug.contracts.catalogue.TraitDefinition;
import io.bearhug.contracts.context.LiveContext;
import io.bearhug.contracts.context.LiveContext.Profile;
import io.bearhug.contracts.context.LiveContext.Session;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A live context without names, addresses and sensitive facts, for those who look at how things go, not at who it is. */
final class Masking {

    private static final String STARS = "***";

    /** Traits that are names or lead to somebody's door, whatever the catalogue says. */
    private static final Set<String> ALWAYS = Set.of(
            "email",
            "phone",
            "name",
            "firstName",
            "lastName",
            "username",
            "address",
            "birthday",
            "birthDate",
            "avatar");

    /** What a gift was, but not the words on its card. */
    private static final Set<String> OF_A_GIFT = Set.of("name", "category");

    private Masking() {}

    static LiveContext of(LiveContext context, Catalogue catalogue) {
        return new LiveContext(
                context.personId(),
                context.fragments().stream().map(Masking::key).toList(),
                context.identifiers().stream()
                        .map(it -> new Identifier(it.namespace(), STARS))
                        .toList(),
                profile(context.profile(), catalogue.traits()),
                context.consents().stream().map(Masking::consent).toList(),
                context.relations().stream().map(Masking::relation).toList(),
                context.occasions().stream().map(Masking::occasion).toList(),
                context.sessions().stream().map(Masking::session).toList(),
                context.needs(),
                context.trouble(),
                context.affinities(),
                context.counts(),
                context.purchases(),
                context.rhythm(),
                context.exposures(),
                context.questions(),
                context.freshness());
    }

    private static Profile profile(Profile profile, Map<String, TraitDefinition> definitions) {
        var traits = new LinkedHashMap<String, Trait>();
        profile.traits()
                .forEach((name, trait) ->
                        traits.put(name, isHidden(name, definitions.get(name)) ? starred(trait) : trait));
        return new Profile(traits, profile.timezone(), profile.locale(), profile.firstSeen());
    }

    private static boolean isHidden(String name, @Nullable TraitDefinition definition) {
        return ALWAYS.contains(name) || (definition != null && Boolean.TRUE.equals(definition.sensitive()));
    }

    private static Trait starred(Trait trait) {
        return new Trait(STARS, trait.kind(), trait.source(), trait.at(), trait.purposes(), trait.keptUntil());
    }

    private static Consent consent(Consent it) {
        var point = it.contactPoint() == null ? null : key(it.contactPoint());
        return new Consent(it.purpose(), it.channel(), point, it.granted(), it.at(), it.source(), it.since());
    }

    private static Relation relation(Relation it) {
        return new Relation(it.id(), it.kind(), STARS, null, Map.of(), null, null, it.since(), it.kindOfFact());
    }

    private static Occasion occasion(Occasion it) {
        var gift = new LinkedHashMap<>(it.lastGift());
        gift.keySet().retainAll(OF_A_GIFT);
        return new Occasion(it.id(), it.kind(), it.relation(), it.date(), gift, Map.of());
    }

    private static Session session(Session it) {
        return new Session(
                key(it.fragment()),
                it.channel(),
                it.device() == null ? null : STARS,
                it.page(),
                it.startedAt(),
                it.lastAt(),
                it.events(),
                it.lastItem());
    }

    private static String key(String key) {
        return key.substring(0, key.indexOf(':') + 1) + STARS;
    }
}
