package io.bearhug.identity.edge.rest;

import static io.bearhug.identity.edge.rest.SelfPage.escape;
import static io.bearhug.identity.edge.rest.SelfPage.hidden;

import io.bearhug.contracts.Occasion;
import io.bearhug.contracts.Person;
import io.bearhug.contracts.Relation;
import io.bearhug.identity.export.OthersInWords;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The part of the person's own page about others in their life.
 *
 * @param page it is part of
 */
record SelfOthers(SelfPage page) {

    /** What can be put right of somebody. */
    static final List<String> FIELDS = List.of("name", "kind", "birthDate", "sex");

    /** Everybody and every day, with what can be done about it; nothing if there is nobody. */
    String show(Person person) {
        String items = person.relations().stream().map(this::relation).collect(Collectors.joining())
                + person.occasions().stream()
                        .map(occasion -> occasion(occasion, person))
                        .collect(Collectors.joining());
        return items.isEmpty()
                ? ""
                : "<h2>Others in your life, as you or your orders told us</h2>\n<ul>\n" + items + "</ul>\n";
    }

    private String relation(Relation it) {
        String who = it.name() == null ? "this person" : it.name();
        return "<li>" + escape(OthersInWords.relation(it))
                + page.form(
                        "other",
                        hidden("id", it.id())
                                + "<fieldset><legend>What is right of " + escape(who) + "</legend>"
                                + field(it, "name", "Name", "text", it.name())
                                + field(it, "kind", "Who they are to you, such as partner or friend", "text", it.kind())
                                + field(it, "birthDate", "Day of birth", "date", it.birthDate())
                                + field(it, "sex", "Sex", "text", it.sex())
                                + "</fieldset>",
                        "Correct " + who)
                + page.form("denyRelation", hidden("id", it.id()), "I know nobody like " + who)
                + "</li>\n";
    }

    private String occasion(Occasion it, Person person) {
        String words = OthersInWords.occasion(it, person.relations());
        return "<li>" + escape(words)
                + page.form("denyOccasion", hidden("id", it.id()), "There is no such day: " + words)
                + "</li>\n";
    }

    private static String field(Relation of, String name, String label, String type, @Nullable Object value) {
        String id = of.id() + "-" + name;
        return "<label for=\"" + id + "\">" + label + "</label><input id=\"" + id + "\" name=\"" + name + "\" type=\""
                + type + "\" maxlength=\"" + ("kind".equals(name) || "sex".equals(name) ? 64 : 255) + "\" value=\""
                + (value == null ? "" : escape(value.toString())) + "\">";
    }
}
