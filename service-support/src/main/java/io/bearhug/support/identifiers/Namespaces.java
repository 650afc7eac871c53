package io.bearhug.support.identifiers;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The namespaces of an installation, strongest first. */
public final class Namespaces {

    /** The customer's own number or login. */
    public static final String USER_ID = "user_id";
    /** A browser's or device's own name for somebody not signed in. */
    public static final String ANONYMOUS_ID = "anonymous_id";

    public static final String EMAIL = "email";
    public static final String PHONE = "phone";

    private static final int UNLIMITED = 0;

    private static final Namespaces DEFAULTS = new Namespaces(List.of(
            namespace(USER_ID, 1, 1, UNLIMITED, null, IdentifierNormaliser.TRIM),
            namespace("loyalty_id", 3, 2, 3, null, IdentifierNormaliser.DIGITS),
            new Namespace(
                    EMAIL, 4, 6, OptionalInt.of(5), OptionalInt.of(3), years(5), IdentifierNormaliser.EMAIL, true),
            new Namespace(
                    PHONE, 5, 6, OptionalInt.of(3), OptionalInt.of(3), months(18), IdentifierNormaliser.PHONE, true),
            namespace("push_token", 7, 10, 2, Duration.ofDays(60), IdentifierNormaliser.TRIM),
            namespace("app_install", 7, 10, 2, years(2), IdentifierNormaliser.TRIM),
            namespace("chat_id", 7, 10, 2, years(2), IdentifierNormaliser.TRIM),
            namespace(ANONYMOUS_ID, 8, 20, 3, months(13), IdentifierNormaliser.TRIM),
            namespace("device_id", 8, 20, 3, months(13), IdentifierNormaliser.TRIM),
            namespace("cookie", 8, 20, 3, months(13), IdentifierNormaliser.TRIM),
            attachOnly("payment_token", 9, OptionalInt.of(10), OptionalInt.of(3), years(3)),
            attachOnly("postal_address", 10, OptionalInt.empty(), OptionalInt.empty(), years(2)),
            attachOnly("caller_id", 10, OptionalInt.empty(), OptionalInt.empty(), years(2))));

    private final Map<String, Namespace> byName;

    /** Namespaces in the order of their strength; of two with the same priority the earlier is stronger. */
    public Namespaces(List<Namespace> strongestFirst) {
        var map = new LinkedHashMap<String, Namespace>();
        strongestFirst.forEach(namespace -> map.put(namespace.name(), namespace));
        this.byName = map;
    }

    /** The table every installation starts with. */
    public static Namespaces defaults() {
        return DEFAULTS;
    }

    /** The namespace of this name, empty if the installation does not know it. */
    public Optional<Namespace> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All of them, strongest first. */
    public Collection<Namespace> all() {
        return List.copyOf(byName.values());
    }

    private static Namespace namespace(
            String name,
            int priority,
            int max,
            int sharedAfter,
            @Nullable Duration lapses,
            IdentifierNormaliser normaliser) {
        return new Namespace(
                name,
                priority,
                priority,
                OptionalInt.of(max),
                sharedAfter == UNLIMITED ? OptionalInt.empty() : OptionalInt.of(sharedAfter),
                lapses,
                normaliser,
                true);
    }

    private static Namespace attachOnly(
            String name, int priority, OptionalInt max, OptionalInt sharedAfter, Duration lapses) {
        return new Namespace(name, priority, priority, max, sharedAfter, lapses, IdentifierNormaliser.TRIM, false);
    }

    private static Duration years(int years) {
        return Duration.ofDays(365L * years + years / 4);
    }

    private static Duration months(int months) {
        return Duration.ofDays(Math.round(months * 365.25 / 12));
    }
}
