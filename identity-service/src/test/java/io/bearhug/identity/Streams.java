package io.bearhug.identity;

import io.bearhug.contracts.Claim;
import io.bearhug.contracts.Event;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Trust;
import io.bearhug.support.identifiers.Fragments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Events for tests: single ones, and random streams that collide on purpose. */
public final class Streams {

    /** When everything begins. */
    public static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    private static final List<Event.Type> TYPES = List.of(Event.Type.values());

    private Streams() {}

    /** A claim of the person's own. */
    public static Claim own(String namespace, String value) {
        return new Claim(namespace, value, Claim.Role.SELF, false);
    }

    /** A claim of the person's own that a server source has proven. */
    public static Claim verified(String namespace, String value) {
        return new Claim(namespace, value, Claim.Role.SELF, true);
    }

    /** An identifier. */
    public static Identifier id(String namespace, String value) {
        return new Identifier(namespace, value);
    }

    /** A bare event. */
    public static Event event(String messageId, Event.Type type, Trust trust, Instant time, Claim... claims) {
        return event(messageId, type, trust, time, List.of(claims), Map.of(), Map.of());
    }

    /** An event that says something. */
    public static Event event(
            String messageId,
            Event.Type type,
            Trust trust,
            Instant time,
            List<Claim> claims,
            Map<String, Object> traits,
            Map<String, Boolean> purposes) {
        return new Event(
                messageId,
                type,
                type == Event.Type.TRACK ? "Product Viewed" : null,
                claims,
                Fragments.ofClaims(claims).orElseThrow(),
                trust == Trust.SERVER ? "shop-backend" : "web-shop",
                trust,
                time,
                time,
                "web",
                null,
                purposes,
                Map.of(),
                traits,
                Map.of());
    }

    /** A stream over few names, so that persons meet, part and contradict each other. */
    public static List<Event> random(long seed, int size) {
        return random(seed, size, "");
    }

    /** The same with names of its own, which begin with this word. */
    public static List<Event> random(long seed, int size, String word) {
        Random dice = new Random(seed);
        return IntStream.range(0, size).mapToObj(i -> random(i, dice, word)).toList();
    }

    private static Event random(int index, Random dice, String word) {
        Trust trust = dice.nextInt(3) == 0 ? Trust.BROWSER : Trust.SERVER;
        Event.Type type = TYPES.get(dice.nextInt(TYPES.size()));
        List<Claim> claims = new ArrayList<>();
        claims.add(claim("anonymous_id", word + "a" + dice.nextInt(6), false));
        if (dice.nextInt(2) == 0) {
            claims.add(claim("user_id", word + "u" + dice.nextInt(5), false));
        }
        if (dice.nextInt(3) == 0) {
            claims.add(claim(
                    "email", word + "m" + dice.nextInt(4) + "@example.org", isServer(trust) && dice.nextBoolean()));
        }
        if (dice.nextInt(6) == 0) {
            claims.add(claim("payment_token", word + "p" + dice.nextInt(2), false));
        }
        if (dice.nextInt(8) == 0) {
            claims.add(new Claim("email", word + "gift@example.org", Claim.Role.RECIPIENT, false));
        }
        Instant time = START.plusSeconds(dice.nextInt(200) * 900L);
        return event(word + "m-" + index, type, trust, time, claims, traits(dice), purposes(dice));
    }

    private static boolean isServer(Trust trust) {
        return trust == Trust.SERVER;
    }

    private static Claim claim(String namespace, String value, boolean verified) {
        return new Claim(namespace, value, Claim.Role.SELF, verified);
    }

    private static Map<String, Object> traits(Random dice) {
        return dice.nextInt(3) == 0
                ? Map.of("size", List.of("S", "M", "L").get(dice.nextInt(3)), "visits", (long) dice.nextInt(4))
                : Map.of();
    }

    private static Map<String, Boolean> purposes(Random dice) {
        return dice.nextInt(4) == 0 ? Map.of("marketing", dice.nextBoolean()) : Map.of();
    }
}
