package io.bearhug.decision.catalogue.bundle;

import io.bearhug.contracts.catalogue.Catalogue;
import io.bearhug.contracts.catalogue.TraitDefinition;
import io.bearhug.rules.Spelling;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks the variables that words for people name, such as {@code {person.traits.shirtSize}}, and the house's own voice. */
final class Templates {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}\\n]*)}");
    private static final String TRAITS = "person.traits.";

    /** Traits every source of events may send, by Segment's names: they need no declaration to be named. */
    private static final Set<String> USUAL = Set.of(
            "address",
            "age",
            "birthday",
            "city",
            "company",
            "country",
            "description",
            "email",
            "firstName",
            "gender",
            "lastName",
            "name",
            "phone",
            "title",
            "username",
            "website");

    private static final Map<String, Set<String>> FIELDS = Map.of(
            "person", Set.of("id", "country", "timezone", "value", "ageDays"),
            "item", Set.of(),
            "occasion", Set.of("name", "relation", "date", "daysUntil", "age", "kind", "lastGift", "address"),
            "session", Set.of("page", "channel", "device", "item"),
            "moment", Set.of("id"),
            "request", Set.of("channel", "placement", "attributes"),
            "event", Set.of(),
            "properties", Set.of(),
            "rhythm", Set.of("freeMinutes"));

    private final Walk walk;
    private final Catalogue catalogue;
    private final List<Fault> warnings;

    Templates(Walk walk, Catalogue catalogue, List<Fault> warnings) {
        this.walk = walk;
        this.catalogue = catalogue;
        this.warnings = warnings;
    }

    void check() {
        walk.words().forEach(this::check);
    }

    private void check(Walk.Found found) {
        var text = found.value().text();
        var variable = VARIABLE.matcher(text);
        while (variable.find()) {
            var start = variable.start();
            problem(variable.group(1))
                    .ifPresent(it -> walk.faults().add(new Fault(place(found, text, start), found.pointer(), it)));
        }
        var voice = catalogue.voice();
        if (voice != null) {
            voice.donts().stream()
                    .filter(text::contains)
                    .forEach(it -> warnings.add(
                            new Fault(found.value().place(), found.pointer(), "the house does not say '" + it + "'")));
        }
    }

    private static Place place(Walk.Found found, String text, int at) {
        var before = text.substring(0, at);
        var lines = (int) before.chars().filter(it -> it == '\n').count();
        return found.value().at(lines, lines == 0 ? at : at - before.lastIndexOf('\n') - 1);
    }

    private Optional<String> problem(String path) {
        if (path.startsWith(TRAITS)) {
            return traitProblem(path.substring(TRAITS.length()));
        }
        var parts = path.split("\\.", 3);
        var fields = FIELDS.get(parts[0]);
        if (fields == null) {
            return Optional.of(
                    "there is no variable '{" + path + "}'" + Spelling.suggestion(parts[0], FIELDS.keySet()));
        }
        if (parts.length < 2 || (!fields.isEmpty() && !fields.contains(parts[1]))) {
            return Optional.of(
                    "'{" + path + "}' leads nowhere" + (parts.length < 2 ? "" : Spelling.suggestion(parts[1], fields)));
        }
        return Optional.empty();
    }

    private Optional<String> traitProblem(String trait) {
        var declared = catalogue.traits().get(trait);
        if (declared == null) {
            return USUAL.contains(trait)
                    ? Optional.empty()
                    : Optional.of("trait '" + trait + "' is not declared, so it cannot be named"
                            + Spelling.suggestion(trait, catalogue.traits().keySet()));
        }
        return declared.mention() == TraitDefinition.Mention.NEVER || Boolean.TRUE.equals(declared.sensitive())
                ? Optional.of("trait '" + trait + "' is never to be named to the person")
                : Optional.empty();
    }
}
