package io.bearhug.context.view;

import io.bearhug.context.fold.FragmentState;
import io.bearhug.context.fold.Said;
import io.bearhug.context.fold.Told;
import io.bearhug.contracts.Consent;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person;
import io.bearhug.contracts.Trait;
import io.bearhug.contracts.context.LiveContext.Profile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Facts: identity's snapshot and what was stated since, the newest word about each. */
final class Known {

    private Known() {}

    static Profile profile(Merged merged, List<Part> parts, @Nullable Person person) {
        var told = merged.told();
        return new Profile(merged.traits(), text(told.timezone()), text(told.locale()), firstSeen(parts, person));
    }

    /** Stated beats observed beats inferred; then the newer word; then what identity-service made of it. */
    static Map<String, Trait> traits(Words words, Instant now, @Nullable Person person) {
        var traits = new TreeMap<String, Trait>();
        if (person != null) {
            traits.putAll(person.traits());
        }
        words.told().traits().forEach((name, said) -> {
            if (!said.at().isAfter(now) && beats(words, name, said, traits.get(name))) {
                put(traits, name, said);
            }
        });
        return traits;
    }

    /** The newest decision per purpose, channel and contact point; at the same instant the <em>no</em>. */
    static List<Consent> consents(Told told, @Nullable Person person) {
        Map<List<@Nullable String>, Consent> newest = new LinkedHashMap<>();
        Stream.concat(
                        person == null ? Stream.empty() : person.consents().stream(),
                        told.consents().entrySet().stream().flatMap(it -> consent(it.getKey(), it.getValue())))
                .forEach(consent -> newest.merge(subject(consent), consent, Known::later));
        return List.copyOf(newest.values());
    }

    /** Names they go by, identity's first; those of an earlier owner of a slice are not theirs. */
    static List<Identifier> identifiers(Told told, List<Identifier> asked, @Nullable Person person) {
        Set<Identifier> all = new LinkedHashSet<>(asked);
        if (person != null) {
            person.identifiers().forEach(it -> all.add(it.identifier()));
        }
        told.identifiers().keySet().stream().sorted().map(Known::identifier).forEach(all::add);
        return new ArrayList<>(all);
    }

    private static Identifier identifier(String key) {
        int colon = key.indexOf(':');
        return new Identifier(key.substring(0, colon), key.substring(colon + 1));
    }

    /** Only their own later word outranks what they said at their own door. */
    private static boolean beats(Words words, String name, Said said, @Nullable Trait known) {
        return known == null
                || known.kind() != Trait.Kind.STATED
                || (said.at().isAfter(known.at()) && (!Said.isOwnDoor(known.source()) || words.isTheirOwn(name, said)));
    }

    private static void put(Map<String, Trait> traits, String name, Said said) {
        var value = said.value();
        if (value == null) {
            traits.remove(name);
        } else {
            traits.put(name, new Trait(value, Trait.Kind.STATED, said.source(), said.at(), List.of(), null));
        }
    }

    private static Stream<Consent> consent(String purpose, Said said) {
        return said.value() instanceof Boolean granted
                ? Stream.of(new Consent(purpose, null, null, granted, said.at(), said.source()))
                : Stream.empty();
    }

    private static List<@Nullable String> subject(Consent consent) {
        var subject = new ArrayList<@Nullable String>();
        subject.add(consent.purpose());
        subject.add(consent.channel());
        subject.add(consent.contactPoint());
        return subject;
    }

    private static Consent later(Consent one, Consent other) {
        int order = one.at().compareTo(other.at());
        return order > 0 || (order == 0 && !one.granted()) ? since(one, other) : since(other, one);
    }

    /** Since when a yes holds is known to identity-service, which heard all words; one said again meanwhile changes nothing. */
    private static Consent since(Consent later, Consent earlier) {
        return later.since() != null || earlier.since() == null || !later.granted()
                ? later
                : new Consent(
                        later.purpose(),
                        later.channel(),
                        later.contactPoint(),
                        true,
                        later.at(),
                        later.source(),
                        earlier.since());
    }

    private static @Nullable String text(@Nullable Said said) {
        return said == null || said.value() == null ? null : said.value().toString();
    }

    private static @Nullable Instant firstSeen(List<Part> parts, @Nullable Person person) {
        var events = parts.stream()
                .filter(part -> part.slice().isAlways())
                .map(Part::state)
                .map(FragmentState::firstSeen)
                .filter(Objects::nonNull);
        var names = person == null
                ? Stream.<Instant>empty()
                : person.identifiers().stream().map(Person.PersonIdentifier::firstSeen);
        return Stream.concat(events, names).min(Comparator.naturalOrder()).orElse(null);
    }
}
