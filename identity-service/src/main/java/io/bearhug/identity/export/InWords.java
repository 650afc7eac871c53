package io.bearhug.identity.export;

import io.bearhug.contracts.Person;
import io.bearhug.contracts.Trait;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is known of a person, as one would tell them. */
public final class InWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private InWords() {}

    /** All of it, line by line. */
    static List<String> of(
            Person person, List<Export.Fact> facts, List<Export.Said> consents, List<Export.Part> parts) {
        List<String> lines = new ArrayList<>();
        lines.add("Names we know you by:");
        person.identifiers().forEach(name -> lines.add("- " + name(name)));
        lines.add("What we know of you:");
        person.traits().forEach((name, trait) -> lines.add("- " + trait(name, trait)));
        orNothing(person.traits(), lines);
        lines.addAll(OthersInWords.of(person));
        lines.add("What we may and may not do:");
        consents.forEach(said -> lines.add("- " + consent(said)));
        if (consents.isEmpty()) {
            lines.add("- You have said neither yes nor no. We take that for a no.");
        }
        lines.add("In all we keep " + facts.size() + " single facts about you; each is in the data with its source.");
        lines.add("Our other services keep more; each is in the data:");
        parts.forEach(
                part -> lines.add("- " + part.what() + (part.content() == null ? ": cannot be read just now" : "")));
        return lines;
    }

    /** A name with where it came from. */
    public static String name(Person.PersonIdentifier name) {
        return spoken(name.namespace()) + " " + name.value() + ", first heard from " + name.source() + " on "
                + day(name.firstSeen()) + ", last on " + day(name.lastSeen()) + (name.verified() ? ", proven" : "")
                + (name.shared() ? ", used by several people" : "");
    }

    /** A trait with where it came from. */
    public static String trait(String name, Trait trait) {
        return spoken(name) + ": " + trait.value() + " – " + how(trait.kind()) + " (" + trait.source() + ", "
                + day(trait.at()) + ")";
    }

    private static String consent(Export.Said said) {
        return (said.granted() ? "Yes" : "No") + " to " + said.purpose()
                + (said.channel() == null ? "" : " by " + said.channel())
                + (said.contactPoint() == null ? "" : " at " + address(said.contactPoint())) + ", on " + day(said.at())
                + " ("
                + said.source() + ")";
    }

    /** The value of a name's key. */
    public static String address(String key) {
        return key.substring(key.indexOf(':') + 1);
    }

    static String how(Trait.Kind kind) {
        return switch (kind) {
            case STATED -> "you told us";
            case OBSERVED -> "seen from what you did";
            case INFERRED -> "we think so";
        };
    }

    private static void orNothing(Map<String, Trait> traits, List<String> lines) {
        if (traits.isEmpty()) {
            lines.add("- Nothing.");
        }
    }

    /** {@code anonymous_id} and {@code shirtSize} as words. */
    static String spoken(String name) {
        return name.replace('_', ' ').replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").toLowerCase(Locale.ROOT);
    }

    static String day(Instant at) {
        return day(LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    static String day(LocalDate date) {
        return date.format(DAY);
    }
}
