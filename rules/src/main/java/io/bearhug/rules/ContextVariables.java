package io.bearhug.rules;

import io.bearhug.contracts.Consent;
import io.bearhug.contracts.Occasion;
import io.bearhug.contracts.Relation;
import io.bearhug.contracts.context.LiveContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A live context as the variables of decision rules, without {@code request}, {@code moment}, {@code occasion} and {@code item},
 * which only the asker knows.
 */
public final class ContextVariables {

    private ContextVariables() {}

    /** A new map, to which the asker may add. What is not known is not there. */
    public static Map<String, Object> of(LiveContext context, Instant now) {
        var variables = new HashMap<String, Object>();
        variables.put(Facts.KEY, new ContextFacts(context, now));
        variables.put("now", now);
        variables.put("person", person(context, now));
        variables.put("needs", needs(context));
        variables.put("trouble", context.trouble().level());
        variables.put("affinities", context.affinities());
        variables.put("occasions", occasions(context, now));
        put(variables, "rhythm", rhythm(context.rhythm()));
        context.sessions().stream()
                .max(Comparator.comparing(LiveContext.Session::lastAt))
                .ifPresent(it -> variables.put("session", session(it, now)));
        return variables;
    }

    private static Map<String, Object> person(LiveContext context, Instant now) {
        var profile = context.profile();
        var traits = new HashMap<String, Object>();
        profile.traits().forEach((name, trait) -> put(traits, name, trait.value()));
        var person = new HashMap<String, Object>();
        put(person, "id", context.personId());
        put(person, "country", traits.get("country"));
        put(person, "value", traits.get("value"));
        put(person, "timezone", profile.timezone());
        var firstSeen = profile.firstSeen();
        if (firstSeen != null) {
            person.put("ageDays", Duration.between(firstSeen, now).toDays());
        }
        person.put("traits", traits);
        person.put("consents", consents(context));
        return person;
    }

    /** Purpose → yes or no, the newest word about it; one about a single contact point says nothing of the person. */
    private static Map<String, Object> consents(LiveContext context) {
        var consents = new HashMap<String, Object>();
        context.consents().stream()
                .filter(it -> it.contactPoint() == null)
                .sorted(Comparator.comparing(Consent::at))
                .forEach(it -> consents.put(it.purpose(), it.granted()));
        return consents;
    }

    private static Map<String, Object> needs(LiveContext context) {
        var needs = new HashMap<String, Object>();
        for (var need : context.needs()) {
            var fields = new HashMap<String, Object>();
            fields.put("strength", need.strength());
            fields.put("state", need.state().name().toLowerCase(Locale.ROOT));
            put(fields, "since", need.since());
            needs.put(need.id(), fields);
        }
        return needs;
    }

    private static Map<String, Object> session(LiveContext.Session session, Instant now) {
        var fields = new HashMap<String, Object>();
        put(fields, "channel", session.channel());
        put(fields, "device", session.device());
        put(fields, "page", session.page());
        fields.put("minutes", Duration.between(session.startedAt(), now).toMillis() / 60_000.0);
        fields.put("events", session.events());
        fields.put("item", session.lastItem());
        return fields;
    }

    private static @Nullable Map<String, Object> rhythm(LiveContext.@Nullable Rhythm rhythm) {
        if (rhythm == null) {
            return null;
        }
        var fields = new HashMap<String, Object>();
        fields.put("active", rhythm.active());
        fields.put("free", rhythm.free());
        fields.put("dayOff", rhythm.dayOff());
        put(fields, "freeMinutes", rhythm.freeMinutes());
        fields.put("sure", rhythm.sure());
        return fields;
    }

    /** Occasions as variable {@code occasions} of rules. */
    public static List<Map<String, Object>> occasions(LiveContext context, Instant now) {
        return context.occasions().stream()
                .map(it -> occasion(it, context.relations(), now))
                .toList();
    }

    /** An occasion as variable {@code occasion} of rules. */
    public static Map<String, Object> occasion(Occasion occasion, List<Relation> relations, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var next = next(occasion.date(), today);
        var fields = new HashMap<String, Object>();
        fields.put("id", occasion.id());
        fields.put("kind", occasion.kind());
        fields.put("date", next);
        fields.put("daysUntil", ChronoUnit.DAYS.between(today, next));
        fields.put("lastGift", occasion.lastGift());
        fields.put("address", occasion.address());
        relations.stream()
                .filter(it -> it.id().equals(occasion.relation()))
                .findFirst()
                .ifPresent(it -> addRelation(fields, it, next));
        return fields;
    }

    private static void addRelation(Map<String, Object> fields, Relation relation, LocalDate on) {
        fields.put("relation", relation.kind());
        put(fields, "name", relation.name());
        var born = relation.birthDate();
        if (born != null) {
            fields.put("age", (long) Period.between(born, on).getYears());
        }
    }

    /** The first return of a date on or after a day; 29 February returns on the 28th where there is none. */
    private static LocalDate next(LocalDate date, LocalDate today) {
        var years = Math.max(0, today.getYear() - date.getYear());
        var thisYear = date.plusYears(years);
        return thisYear.isBefore(today) ? date.plusYears(years + 1L) : thisYear;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
