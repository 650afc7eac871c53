package io.bearhug.identity.persons;

import io.bearhug.contracts.Consent;
import io.bearhug.contracts.Person;
import io.bearhug.contracts.Trait;
import io.bearhug.support.identifiers.Namespaces;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What those see who need to know how things work but not whom they are about. */
public final class Masking {

    private static final String STARS = "***";
    private static final Set<String> CONTACTS = Set.of(
            Namespaces.EMAIL,
            Namespaces.PHONE,
            "loyalty_id",
            "postal_address",
            "caller_id",
            "chat_id",
            "payment_token");

    /** Traits that name or locate a person, by what their names contain. */
    private static final List<String> TELLING = List.of(
            "email", "phone", "name", "address", "street", "city", "postcode", "zip", "birth", "iban", "mobile");

    private Masking() {}

    /** The person with contact points, names and addresses partly starred. */
    public static Person mask(Person person) {
        Map<String, Trait> traits = new LinkedHashMap<>();
        person.traits().forEach((name, trait) -> traits.put(name, isTelling(name) ? mask(trait) : trait));
        return new Person(
                person.id(),
                person.version(),
                person.at(),
                person.redirectTo(),
                person.erased(),
                person.identifiers().stream().map(Masking::mask).toList(),
                person.fragments().stream().map(Masking::mask).toList(),
                traits,
                person.consents().stream().map(Masking::mask).toList(),
                List.of(),
                List.of(),
                person.mergedFrom());
    }

    /** A text with its middle starred; an address keeps its host's last part. */
    static String star(String value) {
        int at = value.lastIndexOf('@');
        if (at > 0) {
            int dot = value.lastIndexOf('.');
            return first(value) + STARS + "@" + STARS + (dot > at ? value.substring(dot) : "");
        }
        return value.length() <= 4 ? STARS : first(value) + STARS + value.substring(value.length() - 2);
    }

    /** The key of a name ({@code namespace:value}) with the name partly starred. */
    public static @Nullable String key(@Nullable String key) {
        if (key == null) {
            return null;
        }
        int colon = key.indexOf(':');
        return key.substring(0, colon + 1) + value(key.substring(0, colon), key.substring(colon + 1));
    }

    private static Consent mask(Consent said) {
        return new Consent(
                said.purpose(),
                said.channel(),
                key(said.contactPoint()),
                said.granted(),
                said.at(),
                said.source(),
                said.since());
    }

    private static String first(String value) {
        return value.substring(0, value.offsetByCodePoints(0, 1));
    }

    private static boolean isTelling(String trait) {
        String name = trait.toLowerCase(Locale.ROOT);
        return TELLING.stream().anyMatch(name::contains);
    }

    private static Trait mask(Trait trait) {
        Object masked = trait.value() instanceof String text ? star(text) : STARS;
        return new Trait(masked, trait.kind(), trait.source(), trait.at(), trait.purposes(), trait.keptUntil());
    }

    private static Person.PersonIdentifier mask(Person.PersonIdentifier name) {
        return new Person.PersonIdentifier(
                name.namespace(),
                value(name.namespace(), name.value()),
                name.source(),
                name.firstSeen(),
                name.lastSeen(),
                name.verified(),
                name.shared(),
                name.move());
    }

    private static Person.PersonFragment mask(Person.PersonFragment fragment) {
        String masked = Objects.requireNonNull(key(fragment.fragment()), "a fragment has a key");
        return new Person.PersonFragment(masked, fragment.from(), fragment.to(), fragment.claimed());
    }

    /** A user id that is a mail address is one, whatever its namespace says. */
    private static String value(String namespace, String value) {
        return CONTACTS.contains(namespace) || value.contains("@") ? star(value) : value;
    }
}
