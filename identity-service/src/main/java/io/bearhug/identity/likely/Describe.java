package io.bearhug.identity.likely;

import io.bearhug.contracts.Person;
import io.bearhug.contracts.Person.PersonIdentifier;
import io.bearhug.contracts.Trait;
import io.bearhug.matching.person.Field;
import io.bearhug.support.identifiers.Namespace;
import io.bearhug.support.identifiers.Namespaces;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads from a person's traits and names what can be compared. Names of traits are understood as Segment and most CRM systems spell them. */
final class Describe {

    /** With less than this there is nothing to compare but a name, and many people share one. */
    private static final int ENOUGH = 2;

    private final Namespaces namespaces;

    Describe(Namespaces namespaces) {
        this.namespaces = namespaces;
    }

    /** The person's description; empty if they said too little, or have no name of their own. */
    Optional<Description> of(Person person) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        new TreeMap<>(person.traits()).forEach((name, trait) -> read(name, trait, fields));
        reach(person, Namespaces.EMAIL, Field.EMAIL, fields);
        reach(person, Namespaces.PHONE, Field.PHONE, fields);
        return fields.size() < ENOUGH
                ? Optional.empty()
                : strongest(person).map(name -> new Description(name.identifier(), fields));
    }

    /** What was only thought of somebody proves nothing about who they are. */
    private static void read(String name, Trait trait, Map<Field, String> fields) {
        if (trait.kind() != Trait.Kind.INFERRED) {
            read(name, trait.value(), fields);
            if (trait.value() instanceof Map<?, ?> parts) {
                parts.forEach((part, value) -> read(String.valueOf(part), value, fields));
            }
        }
    }

    private static void read(String name, Object value, Map<Field, String> fields) {
        if (value instanceof String || value instanceof Number) {
            String text = value.toString();
            if (!text.isBlank()) {
                Field.of(snake(name)).ifPresent(field -> fields.putIfAbsent(field, text));
            }
        }
    }

    private static String snake(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_");
    }

    private static void reach(Person person, String namespace, Field field, Map<Field, String> fields) {
        person.identifiers().stream()
                .filter(name -> name.namespace().equals(namespace) && !name.shared())
                .min(Comparator.comparing(PersonIdentifier::firstSeen).thenComparing(PersonIdentifier::value))
                .ifPresent(name -> fields.putIfAbsent(field, name.value()));
    }

    private Optional<PersonIdentifier> strongest(Person person) {
        return person.identifiers().stream()
                .filter(name -> !name.shared())
                .min(Comparator.comparingInt(this::priority)
                        .thenComparing(PersonIdentifier::firstSeen)
                        .thenComparing(PersonIdentifier::value));
    }

    private int priority(PersonIdentifier name) {
        return namespaces
                .find(name.namespace())
                .map((Namespace namespace) -> namespace.priority(name.verified()))
                .orElse(Integer.MAX_VALUE);
    }
}
