package io.bearhug.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bearhug.contracts.Claim;
import io.bearhug.contracts.Corrected;
import io.bearhug.contracts.Event;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Trust;
import io.bearhug.identity.facts.ControlFact;
import io.bearhug.identity.facts.EventFacts;
import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.facts.Names;
import io.bearhug.identity.facts.Voice;
import io.bearhug.identity.graph.GraphSettings;
import io.bearhug.support.identifiers.Fragments;
import io.bearhug.support.identifiers.IdentifierNormaliser;
import io.bearhug.support.identifiers.Namespace;
import io.bearhug.support.identifiers.Namespaces;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Random lives of few people with few things: shared tablets, a family's mail address, info@, phone numbers that go to others, gifts,
 * clocks that are wrong, and our own people's decisions. Limits are so small that they bite.
 */
public final class Lives {

    /** Small limits. */
    public static final GraphSettings SETTINGS = new GraphSettings(
            new Namespaces(List.of(
                    kind("user_id", 1, 1, 0, null, true),
                    kind("login", 2, 2, 2, null, true),
                    kind("email", 4, 2, 2, Duration.ofDays(200), true),
                    kind("phone", 5, 1 + 1, 1, Duration.ofDays(90), true),
                    kind("anonymous_id", 8, 3, 3, Duration.ofDays(60), true),
                    kind("device_id", 8, 2, 2, Duration.ofDays(100), true),
                    kind("payment_token", 9, 2, 2, Duration.ofDays(150), false))),
            7,
            4,
            Duration.ofDays(120),
            Duration.ofMinutes(30),
            6);

    private static final EventFacts READER = new EventFacts(SETTINGS.namespaces());
    private static final Fragments FRAGMENTS = new Fragments(SETTINGS.namespaces());
    private static final List<Event.Type> TYPES = List.of(Event.Type.values());
    private static final List<ControlFact.Type> DECISIONS = List.of(ControlFact.Type.values());
    private static final List<String> HAPPENS = List.of(
            "Signed In", "Signed Out", "Viewed", "Signed In", "Order Completed", "Relation Stated", "Occasion Stated");
    private static final int DAYS = 300;

    private final Random dice;

    /** Of their own, so that what else happens stays as it is. */
    private final Random points;

    private final int people;

    private Lives(long seed) {
        this.dice = new Random(seed);
        this.points = new Random(~seed);
        this.people = 2 + dice.nextInt(4);
    }

    /**
     * Something told.
     *
     * @param facts what it says
     * @param received when we took it
     */
    public record Told(Facts facts, Instant received) {}

    /** A stream; the same seed gives the same one. */
    public static List<Told> random(long seed, int size) {
        Lives lives = new Lives(seed);
        List<Told> stream = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            stream.add(lives.dice.nextInt(8) == 0 ? lives.decision(i) : lives.event(i));
        }
        return stream;
    }

    private Told decision(int index) {
        ControlFact.Type type = DECISIONS.get(dice.nextInt(DECISIONS.size()));
        Identifier a = name();
        boolean single = type == ControlFact.Type.UNHUB || (type == ControlFact.Type.RETRACT && dice.nextInt(3) == 0);
        Identifier b = single ? null : other(a);
        Instant at = time();
        return new Told(Facts.of(new ControlFact("d" + index, type, a, b, at, "admin", "because")), at);
    }

    private Identifier other(Identifier a) {
        Identifier b = name();
        return b.equals(a) ? other(a) : b;
    }

    private Identifier name() {
        List<Claim> claims = new ArrayList<>();
        while (claims.isEmpty()) {
            addClaims(claims, dice.nextInt(people), Trust.SERVER);
        }
        return claims.get(dice.nextInt(claims.size())).identifier();
    }

    private Told event(int index) {
        Trust trust = dice.nextInt(4) == 0 ? Trust.BROWSER : Trust.SERVER;
        int who = dice.nextInt(people);
        List<Claim> claims = new ArrayList<>();
        while (claims.isEmpty()) {
            addClaims(claims, who, trust);
        }
        if (dice.nextInt(10) == 0) {
            claims.add(new Claim("email", "m" + dice.nextInt(people) + "@x.org", Claim.Role.RECIPIENT, false));
        }
        if (dice.nextInt(10) == 0) {
            claims.add(new Claim("postal_address", "way " + dice.nextInt(2), Claim.Role.HOUSEHOLD, false));
        }
        Instant received = time();
        Instant time = received.minus(skew());
        return new Told(READER.of(event("m" + index, trust, time, received, claims)), received);
    }

    private Event event(String id, Trust trust, Instant time, Instant received, List<Claim> claims) {
        Event.Type type = TYPES.get(dice.nextInt(TYPES.size()));
        String name = type == Event.Type.TRACK ? HAPPENS.get(dice.nextInt(HAPPENS.size())) : null;
        return new Event(
                id,
                type,
                name,
                claims,
                FRAGMENTS.strongest(claims).orElseThrow().key(),
                trust == Trust.SERVER ? speaker() : "web-shop",
                trust,
                received,
                time,
                "web",
                null,
                dice.nextInt(3) == 0 ? Map.of("marketing", dice.nextBoolean()) : Map.of(),
                name == null ? Map.of() : aboutOthers(),
                dice.nextInt(2) == 0 ? traits() : Map.of(),
                Map.of(),
                contactPoint());
    }

    /** Every third consent is about one address, their own or somebody else's. */
    private @Nullable Identifier contactPoint() {
        return points.nextInt(3) == 0 ? new Identifier("email", "m" + points.nextInt(people) + "@x.org") : null;
    }

    /** Some of them say that they know nobody like that. */
    private Map<String, Object> traits() {
        String friend = "r-" + UUID.nameUUIDFromBytes(("name:" + Names.normal(friend())).getBytes(UTF_8));
        return dice.nextInt(3) == 0
                ? Map.of(Corrected.RELATION + friend, Corrected.NOT_MINE)
                : Map.of("size", List.of("S", "M", "L").get(dice.nextInt(3)), "name", friend());
    }

    /** Now and then they speak at their own door. */
    private String speaker() {
        return dice.nextInt(6) == 0 ? Voice.OWN_DOOR : "shop-backend";
    }

    /** A browser that claims to be everybody of a stream, after all of it: other sizes, and a yes to everything. */
    public static List<Told> robbed(List<Told> stream, Claim thief) {
        Instant last = stream.stream()
                .map(Told::received)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<Told> all = new ArrayList<>(stream);
        stream.stream()
                .flatMap(told -> told.facts().nodes().keySet().stream())
                .filter(SETTINGS::isPersonal)
                .distinct()
                .forEach(name -> {
                    Claim claimed = new Claim(name.namespace(), name.value(), Claim.Role.SELF, false);
                    all.add(new Told(READER.of(robbery("r1-" + name.key(), last, List.of(claimed, thief))), last));
                    all.add(new Told(READER.of(robbery("r2-" + name.key(), last, List.of(claimed))), last));
                });
        return all;
    }

    private static Event robbery(String id, Instant at, List<Claim> claims) {
        return new Event(
                id,
                Event.Type.IDENTIFY,
                null,
                claims,
                FRAGMENTS.strongest(claims).orElseThrow().key(),
                "thief",
                Trust.BROWSER,
                at,
                at,
                "web",
                null,
                Map.of("marketing", true),
                Map.of(),
                Map.of("size", "stolen", "plan", "stolen"),
                Map.of());
    }

    private String friend() {
        return List.of("Ada", "Ben", "Cleo").get(dice.nextInt(3));
    }

    /** Whom an order was for, or what is said of somebody; often the person's own name, sometimes nobody's. */
    private Map<String, Object> aboutOthers() {
        Map<String, Object> told = new HashMap<>();
        told.put("kind", List.of("partner", "birthday", "gift").get(dice.nextInt(3)));
        told.put("date", "2026-0" + (1 + dice.nextInt(9)) + "-1" + dice.nextInt(10));
        if (dice.nextInt(2) == 0) {
            told.put("name", friend());
        }
        told.put("birthDate", "201" + dice.nextInt(10) + "-05-05");
        told.put("gift_wrap", dice.nextBoolean());
        told.put("ended", dice.nextInt(8) == 0);
        told.put("shipping_address", Map.of("name", friend(), "street", "Way " + dice.nextInt(3), "postcode", "1"));
        return told;
    }

    /** What a person goes by, on own things and on those of the family. */
    private void addClaims(List<Claim> claims, int who, Trust trust) {
        boolean proven = trust == Trust.SERVER && dice.nextInt(2) == 0;
        maybe(claims, 2, "user_id", "u" + who, false);
        maybe(claims, 6, "user_id", "u" + dice.nextInt(people), false);
        maybe(claims, 7, "login", "l" + dice.nextInt(people), false);
        maybe(claims, 3, "email", "m" + who + "@x.org", proven);
        maybe(claims, 6, "email", dice.nextInt(3) == 0 ? "info@x.org" : "family@x.org", proven);
        maybe(claims, 6, "phone", "+4917600000" + dice.nextInt(2), proven);
        maybe(claims, 3, "anonymous_id", "a" + dice.nextInt(2 * people), false);
        maybe(claims, 3, "device_id", "tablet" + dice.nextInt(2), false);
        maybe(claims, 8, "payment_token", "p" + dice.nextInt(2), false);
    }

    private void maybe(List<Claim> claims, int oneIn, String namespace, String value, boolean verified) {
        Claim claim = new Claim(namespace, value, Claim.Role.SELF, verified);
        if (dice.nextInt(oneIn) == 0
                && claims.stream().noneMatch(it -> it.identifier().equals(claim.identifier()))) {
            claims.add(claim);
        }
    }

    private Instant time() {
        return Streams.START.plusSeconds(dice.nextInt(DAYS * 24 * 4) * 900L + dice.nextInt(3));
    }

    /** A clock that is late, or a phone that was off the net. */
    private Duration skew() {
        return dice.nextInt(4) == 0 ? Duration.ofHours(dice.nextInt(24 * 90)) : Duration.ZERO;
    }

    private static Namespace kind(
            String name, int priority, int max, int sharedAfter, @Nullable Duration lapses, boolean bridges) {
        return new Namespace(
                name,
                priority,
                priority == 4 || priority == 5 ? 6 : priority,
                OptionalInt.of(max),
                sharedAfter == 0 ? OptionalInt.empty() : OptionalInt.of(sharedAfter),
                lapses,
                IdentifierNormaliser.TRIM,
                bridges);
    }
}
