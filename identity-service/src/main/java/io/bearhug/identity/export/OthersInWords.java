package io.bearhug.identity.export;

import io.bearhug.contracts.Occasion;
import io.bearhug.contracts.Person;
import io.bearhug.contracts.Person.PersonHousehold;
import io.bearhug.contracts.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person told of others, as one would tell them. */
public final class OthersInWords {

    private OthersInWords() {}

    /** Line by line; nothing if there is nothing. */
    static List<String> of(Person person) {
        List<String> lines = new ArrayList<>();
        if (!person.relations().isEmpty() || !person.occasions().isEmpty()) {
            lines.add("What you told us of others, or what your orders say:");
            person.relations().forEach(relation -> lines.add("- " + relation(relation)));
            person.occasions().forEach(occasion -> lines.add("- " + occasion(occasion, person.relations())));
        }
        if (!person.households().isEmpty()) {
            lines.add("Households you seem to be part of; we never take one of you for another:");
            person.households().forEach(household -> lines.add("- " + household(household)));
        }
        return lines;
    }

    /** Somebody, with where it came from. */
    public static String relation(Relation it) {
        String more = Stream.of(
                        Optional.ofNullable(it.contact()).map(contact -> "reached at " + contact),
                        Optional.of(it.address())
                                .filter(fields -> !fields.isEmpty())
                                .map(OthersInWords::address),
                        Optional.ofNullable(it.birthDate()).map(born -> "born on " + InWords.day(born)),
                        Optional.ofNullable(it.sex()))
                .flatMap(Optional::stream)
                .map(part -> ", " + part)
                .collect(Collectors.joining());
        return (it.name() == null ? "somebody" : it.name()) + " (" + InWords.spoken(it.kind()) + ")" + more + " – "
                + InWords.how(it.kindOfFact()) + ", since " + InWords.day(it.since());
    }

    private static String address(Map<String, Object> fields) {
        return "at "
                + Stream.of("street", "postcode", "city", "country")
                        .map(fields::get)
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
    }

    /** A day, and whose it is. */
    public static String occasion(Occasion it, List<Relation> relations) {
        String whose = relations.stream()
                .filter(relation -> relation.id().equals(it.relation()))
                .findFirst()
                .map(Relation::name)
                .map(name -> " for " + name)
                .orElse("");
        Object gift = it.lastGift().get("name");
        return InWords.spoken(it.kind()) + whose + ", every year about " + InWords.day(it.date())
                + (gift == null ? "" : ", last time: " + gift);
    }

    private static String household(PersonHousehold it) {
        return "by a shared " + InWords.spoken(it.hint()) + ", " + Math.round(it.confidence() * 100) + " % sure, since "
                + InWords.day(it.since());
    }
}
