package io.bearhug.context.fold;

import io.bearhug.context.notes.Brief;
import io.bearhug.contracts.Claim;
import io.bearhug.contracts.Event;
import io.bearhug.contracts.Lists;
import io.bearhug.contracts.Trust;
import io.bearhug.support.identifiers.Fragments;
import io.bearhug.support.identifiers.Namespaces;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was stated: the newest word about each thing. Merging is commutative, associative and idempotent.
 *
 * @param traits by name
 * @param consents yes or no by purpose; words about a single contact point are left to identity-service, which knows whose it is
 * @param timezone IANA zone
 * @param locale BCP 47 tag
 * @param identifiers keys of SELF identifiers and when they were last used
 * @param claims what browsers said, by the device they said it on: their key is public, so whether it counts is decided for the person.
 *     A <em>no</em> needs no belief and stands among the consents.
 */
public record Told(
        Map<String, Said> traits,
        Map<String, Said> consents,
        @Nullable Said timezone,
        @Nullable Said locale,
        Map<String, Instant> identifiers,
        Map<String, Told> claims) {

    /** Nothing was said. */
    public static final Told NOTHING = new Told(Map.of(), Map.of(), null, null, Map.of(), Map.of());

    private static final Fragments FRAGMENTS = new Fragments(Namespaces.defaults());
    private static final int DEVICES = 20;

    public Told {
        traits = Lists.copy(traits);
        consents = Lists.copy(consents);
        identifiers = Lists.copy(identifiers);
        claims = Lists.copy(claims);
    }

    /** What one event states. */
    static Told by(Event event) {
        return event.trust() == Trust.BROWSER
                ? claimed(event)
                : stated(event, said(event, event.generalPurposes()), identifiers(event));
    }

    private static Told stated(Event event, Map<String, Said> consents, Map<String, Instant> identifiers) {
        return new Told(
                event.type() == Event.Type.IDENTIFY ? said(event, event.traits()) : Map.of(),
                consents,
                said(event, event.timezone()),
                said(event, event.context().get("locale") instanceof String text ? text : null),
                identifiers,
                Map.of());
    }

    /** A browser speaks for the device it runs on. Where it names none but somebody, it has nothing to say but <em>no</em>. */
    private static Told claimed(Event event) {
        var consents = said(event, event.generalPurposes());
        var fragment = kept(identifiers(event), _ -> true);
        fragment.keySet().retainAll(Set.of(event.fragment()));
        return new Told(
                Map.of(),
                kept(consents, said -> Boolean.FALSE.equals(said.value())),
                null,
                null,
                fragment,
                FRAGMENTS
                        .device(event.identifiers())
                        .map(device -> Map.of(
                                device.key(),
                                stated(event, kept(consents, said -> Boolean.TRUE.equals(said.value())), Map.of())))
                        .orElse(Map.of()));
    }

    /** What both state. */
    public Told and(Told other) {
        return new Told(
                bounded(union(traits, other.traits, Said::weightier), Bounds.STATEMENTS, Said::at),
                bounded(union(consents, other.consents, Said::laterDecision), Bounds.STATEMENTS, Said::at),
                later(timezone, other.timezone),
                later(locale, other.locale),
                bounded(union(identifiers, other.identifiers, Told::max), Bounds.IDENTIFIERS, at -> at),
                bounded(union(claims, other.claims, Told::and), DEVICES, Told::newest));
    }

    /** The same with what they said on devices that are theirs: of it and the rest the later word counts. */
    public Told with(Told theirs) {
        return new Told(
                union(traits, theirs.traits, Said::later),
                union(consents, theirs.consents, Said::laterDecision),
                later(timezone, theirs.timezone),
                later(locale, theirs.locale),
                identifiers,
                Map.of());
    }

    /** The same, with zone and language by a browser nobody vouches for where nothing better is known. */
    public Told elseBy(Told claimed) {
        return new Told(
                traits,
                consents,
                timezone == null ? claimed.timezone : timezone,
                locale == null ? claimed.locale : locale,
                identifiers,
                Map.of());
    }

    /** The newer half of it. */
    Told lighter() {
        return new Told(
                bounded(traits, traits.size() / 2, Said::at),
                bounded(consents, Math.max(20, consents.size() / 2), Said::at),
                timezone,
                locale,
                bounded(identifiers, Math.max(20, identifiers.size() / 2), at -> at),
                bounded(claims, claims.size() / 2, Told::newest));
    }

    /** What was stated in a slice of time. */
    public Told within(Slice slice) {
        return slice.isAlways()
                ? this
                : new Told(
                        kept(traits, said -> slice.holds(said.at())),
                        kept(consents, said -> slice.holds(said.at())),
                        timezone != null && slice.holds(timezone.at()) ? timezone : null,
                        locale != null && slice.holds(locale.at()) ? locale : null,
                        kept(identifiers, slice::holds),
                        within(claims, slice));
    }

    private static Map<String, Told> within(Map<String, Told> claims, Slice slice) {
        var kept = new LinkedHashMap<>(claims);
        kept.replaceAll((_, told) -> told.within(slice));
        return kept;
    }

    private static Instant newest(Told told) {
        return Stream.of(told.traits.values(), told.consents.values())
                .flatMap(Collection::stream)
                .map(Said::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static @Nullable Said later(@Nullable Said one, @Nullable Said other) {
        return one == null ? other : other == null ? one : Said.later(one, other);
    }

    private static @Nullable Said said(Event event, @Nullable Object value) {
        return value == null ? null : new Said(value, event.time(), event.messageId(), event.source());
    }

    private static Map<String, Said> said(Event event, Map<String, ?> values) {
        var said = new LinkedHashMap<String, Said>();
        values.forEach((name, value) ->
                said.put(name, new Said(Brief.of((Object) value), event.time(), event.messageId(), event.source())));
        return said;
    }

    private static Map<String, Instant> identifiers(Event event) {
        var found = new LinkedHashMap<String, Instant>();
        event.identifiers().stream()
                .filter(claim -> claim.role() == Claim.Role.SELF)
                .forEach(claim -> found.put(claim.identifier().key(), event.time()));
        return found;
    }

    private static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static <V> Map<String, V> union(Map<String, V> one, Map<String, V> other, BinaryOperator<V> winner) {
        if (other.isEmpty()) {
            return one;
        }
        var union = new LinkedHashMap<>(one);
        other.forEach((key, value) -> union.merge(key, value, winner));
        return union;
    }

    private static <V> Map<String, V> kept(Map<String, V> all, Predicate<V> condition) {
        var kept = new LinkedHashMap<>(all);
        kept.values().removeIf(condition.negate());
        return kept;
    }

    private static <V> Map<String, V> bounded(Map<String, V> all, int most, Function<V, Instant> at) {
        if (all.size() <= most) {
            return all;
        }
        var kept = new LinkedHashMap<String, V>();
        all.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, V> it) -> at.apply(it.getValue()))
                        .reversed())
                .limit(most)
                .forEach(it -> kept.put(it.getKey(), it.getValue()));
        return kept;
    }
}
