package io.bearhug.identity.collection;

import io.bearhug.contracts.Claim;
import io.bearhug.contracts.Event;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Trust;
import io.bearhug.support.identifiers.Namespaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the names an event carries. */
final class Claims {

    /** In characters, before normalising; longer ones are blocked anyway. */
    static final int MAX_VALUE = 2_048;

    private static final Pattern NAMESPACE = Pattern.compile("[a-z][a-z0-9_]{0,63}");
    private static final int MAX_WORD = 64;

    private final int most;

    Claims(int most) {
        this.most = most;
    }

    /** All of them, in the order user, anonymous, listed, from traits. Only a server source is believed to have verified one. */
    List<Claim> of(Event.Type type, Fields fields, Trust trust) {
        List<Claim> found = new ArrayList<>();
        add(found, Namespaces.USER_ID, fields.text("userId", MAX_VALUE), false);
        add(found, Namespaces.ANONYMOUS_ID, fields.text("anonymousId", MAX_VALUE), false);
        fields.inside("context").objects("identifiers").stream()
                .flatMap(listed -> listed(listed, trust).stream())
                .forEach(found::add);
        found.addAll(byType(type, fields, trust));
        if (found.size() > most) {
            fields.wrong("context/identifiers", "expected at most " + most + " identifiers in one event");
        }
        return found;
    }

    private static List<Claim> byType(Event.Type type, Fields fields, Trust trust) {
        return switch (type) {
            case IDENTIFY -> contactPoints(fields.inside("traits"), trust);
            case ALIAS -> previous(fields);
            case TRACK, PAGE, SCREEN, GROUP -> List.of();
        };
    }

    private static Optional<Claim> listed(Fields listed, Trust trust) {
        Optional<Identifier> found = name(listed);
        Claim.Role role = role(listed);
        return found.map(name ->
                new Claim(name.namespace(), name.value(), role, trust == Trust.SERVER && listed.isTrue("verified")));
    }

    /** The name an object holds; empty if it holds none, which is noted. */
    static Optional<Identifier> name(Fields listed) {
        String namespace = listed.needed("namespace", MAX_WORD);
        String value = listed.needed("value", MAX_VALUE);
        if (namespace != null && !NAMESPACE.matcher(namespace).matches()) {
            listed.wrong("namespace", "expected lower-case letters, digits and underscores");
        }
        return namespace == null || value == null ? Optional.empty() : Optional.of(new Identifier(namespace, value));
    }

    private static Claim.Role role(Fields listed) {
        String said = listed.text("role", MAX_WORD);
        Optional<Claim.Role> known = Stream.of(Claim.Role.values())
                .filter(role -> role.name().equals(said))
                .findFirst();
        if (said != null && known.isEmpty()) {
            listed.wrong("role", "expected one of SELF, RECIPIENT, HOUSEHOLD, AGENT");
        }
        return known.orElse(Claim.Role.SELF);
    }

    /** What does not look like an address or a number stays a trait and becomes nobody's name. */
    private static List<Claim> contactPoints(Fields traits, Trust trust) {
        List<Claim> found = new ArrayList<>();
        boolean server = trust == Trust.SERVER;
        String email = traits.text("email", MAX_VALUE);
        if (email != null && email.contains("@")) {
            add(found, Namespaces.EMAIL, email, server && traits.isTrue("emailVerified"));
        }
        String phone = traits.text("phone", MAX_VALUE);
        if (phone != null && phone.chars().anyMatch(Character::isDigit)) {
            add(found, Namespaces.PHONE, phone, server && traits.isTrue("phoneVerified"));
        }
        return found;
    }

    /** The former name is a device's: two user ids of different persons are never joined. */
    private static List<Claim> previous(Fields fields) {
        List<Claim> found = new ArrayList<>();
        String user = fields.needed("userId", MAX_VALUE);
        String previous = fields.needed("previousId", MAX_VALUE);
        if (user != null && previous != null && !previous.equals(user)) {
            add(found, Namespaces.ANONYMOUS_ID, previous, false);
        }
        return found;
    }

    private static void add(List<Claim> found, String namespace, @Nullable String value, boolean verified) {
        if (value != null) {
            found.add(new Claim(namespace, value, Claim.Role.SELF, verified));
        }
    }
}
