package io.bearhug.decision.situation;

import io.bearhug.contracts.Consent;
import io.bearhug.contracts.Moment;
import io.bearhug.contracts.Trait;
import io.bearhug.contracts.catalogue.Catalogue;
import io.bearhug.contracts.catalogue.TraitDefinition;
import io.bearhug.contracts.context.LiveContext;
import io.bearhug.contracts.context.LiveContext.NeedView;
import io.bearhug.contracts.context.LiveContext.Session;
import io.bearhug.rules.ContextFacts;
import io.bearhug.rules.ContextVariables;
import io.bearhug.rules.Facts;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables of decision rules, as the catalogue's description names them. What is not known is not there. */
final class RuleVariables {

    private RuleVariables() {}

    static Map<String, Object> of(Situation situation, Catalogue catalogue) {
        var context = situation.context();
        var variables = new HashMap<String, Object>();
        variables.put(Facts.KEY, new ContextFacts(context, situation.now()));
        variables.put("now", situation.now());
        variables.put("person", person(situation, catalogue));
        variables.put("needs", needs(context, catalogue));
        variables.put("trouble", context.trouble().level());
        variables.put("affinities", affinities(context, catalogue));
        variables.put("session", session(situation));
        variables.put("request", request(situation));
        put(variables, "rhythm", rhythm(context));
        put(variables, "moment", moment(situation.question().moment()));
        variables.put("occasions", ContextVariables.occasions(context, situation.now()));
        put(variables, "occasion", occasion(situation));
        return variables;
    }

    private static Map<String, Object> person(Situation situation, Catalogue catalogue) {
        var profile = situation.context().profile();
        var traits = traits(profile.traits(), catalogue.traits());
        var person = new HashMap<String, Object>();
        person.put("id", situation.personKey());
        person.put("traits", traits);
        person.put("consents", consents(situation.context()));
        put(person, "country", traits.get("country"));
        put(person, "value", traits.get("value"));
        put(person, "timezone", situation.timezone());
        var firstSeen = profile.firstSeen();
        if (firstSeen != null) {
            person.put("ageDays", Duration.between(firstSeen, situation.now()).toDays());
        }
        return person;
    }

    private static Map<String, Object> traits(Map<String, Trait> known, Map<String, TraitDefinition> declared) {
        var traits = new HashMap<String, Object>();
        declared.forEach((id, definition) -> put(traits, id, definition.defaultValue()));
        known.forEach((id, trait) -> put(traits, id, trait.value()));
        return traits;
    }

    /** Purpose → yes or no, of the newest word about it; one about a single contact point says nothing of the person. */
    private static Map<String, Object> consents(LiveContext context) {
        var consents = new HashMap<String, Object>();
        context.consents().stream()
                .filter(consent -> consent.contactPoint() == null)
                .sorted(Comparator.comparing(Consent::at))
                .forEach(consent -> consents.put(consent.purpose(), consent.granted()));
        return consents;
    }

    private static Map<String, Object> needs(LiveContext context, Catalogue catalogue) {
        var needs = new HashMap<String, Object>();
        catalogue.needs().keySet().forEach(id -> needs.put(id, Map.of("strength", 0.0, "state", "none")));
        context.needs().forEach(need -> needs.put(need.id(), need(need)));
        return needs;
    }

    private static Map<String, Object> need(NeedView need) {
        var fields = new HashMap<String, Object>();
        fields.put("strength", need.strength());
        fields.put("state", need.state().name().toLowerCase(java.util.Locale.ROOT));
        put(fields, "since", need.since());
        return fields;
    }

    private static Map<String, Object> affinities(LiveContext context, Catalogue catalogue) {
        var affinities = new HashMap<String, Object>();
        catalogue.affinities().keySet().forEach(property -> affinities.put(property, Map.of()));
        affinities.putAll(context.affinities());
        return affinities;
    }

    private static Map<String, Object> session(Situation situation) {
        var session = new HashMap<String, Object>();
        session.put("channel", situation.question().channel());
        put(session, "page", situation.question().page());
        situation.context().sessions().stream()
                .max(Comparator.comparing(Session::lastAt))
                .ifPresent(newest -> addSession(session, newest, situation));
        return session;
    }

    private static void addSession(Map<String, Object> session, Session newest, Situation situation) {
        put(session, "device", newest.device());
        if (!session.containsKey("page")) {
            put(session, "page", newest.page());
        }
        session.put(
                "minutes", Duration.between(newest.startedAt(), situation.now()).toSeconds() / 60.0);
        session.put("events", newest.events());
        if (!newest.lastItem().isEmpty()) {
            session.put("item", newest.lastItem());
        }
    }

    private static Map<String, Object> request(Situation situation) {
        var question = situation.question();
        var request = new LinkedHashMap<String, Object>();
        request.put("channel", question.channel());
        if (!question.placements().isEmpty()) {
            request.put("placement", question.placements().getFirst());
        }
        request.put("attributes", question.attributes());
        return request;
    }

    private static @Nullable Map<String, Object> rhythm(LiveContext context) {
        var known = context.rhythm();
        if (known == null) {
            return null;
        }
        var rhythm = new HashMap<String, Object>();
        rhythm.put("active", known.active());
        rhythm.put("free", known.free());
        rhythm.put("dayOff", known.dayOff());
        put(rhythm, "freeMinutes", known.freeMinutes());
        rhythm.put("sure", known.sure());
        return rhythm;
    }

    private static @Nullable Map<String, Object> moment(@Nullable Moment moment) {
        return moment == null ? null : Map.of("id", moment.definition(), "strength", moment.strength());
    }

    /** The occasion that the moment is about, as it is known now; one that is no more is unknown. */
    private static @Nullable Map<String, Object> occasion(Situation situation) {
        var moment = situation.question().moment();
        var context = situation.context();
        return moment == null
                ? null
                : context.occasions().stream()
                        .filter(it -> it.id().equals(moment.occasion()))
                        .findFirst()
                        .map(it -> ContextVariables.occasion(it, context.relations(), situation.now()))
                        .orElse(null);
    }

    private static void put(Map<String, Object> variables, String name, @Nullable Object value) {
        if (value != null) {
            variables.put(name, value);
        }
    }
}
