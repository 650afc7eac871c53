package io.bearhug.decision.catalogue.bundle;

import io.bearhug.rules.Spelling;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares a tree with its shape; notes what does not fit, and the references, conditions and words it finds on the way. */
final class Walk {

    private final List<Fault> faults = new ArrayList<>();
    private final List<Found> references = new ArrayList<>();
    private final List<Found> conditions = new ArrayList<>();
    private final List<Found> words = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();

    /**
     * A value that is to be looked at again.
     *
     * @param shape it was found for
     * @param value as written
     * @param pointer to it
     */
    record Found(Shape shape, Tree.Scalar value, String pointer) {}

    List<Fault> faults() {
        return faults;
    }

    List<Found> references() {
        return references;
    }

    List<Found> conditions() {
        return conditions;
    }

    List<Found> words() {
        return words;
    }

    /** Where a pointer leads, or the nearest place above it. */
    Place at(String pointer) {
        var place = places.get(pointer);
        if (place != null) {
            return place;
        }
        var above = pointer.lastIndexOf('/');
        return above < 0 ? Place.START : at(pointer.substring(0, above));
    }

    /** Notes a fault at a pointer. */
    void fault(String pointer, String message) {
        faults.add(new Fault(at(pointer), pointer, message));
    }

    /** Compares. Says whether everything fitted. */
    boolean fits(Tree tree, Shape shape, String pointer) {
        places.putIfAbsent(pointer, tree.place());
        var before = faults.size();
        switch (shape) {
            case Shape.Fields it -> fields(tree, it, pointer);
            case Shape.ListOf it -> list(tree, it, pointer);
            case Shape.MapOf it -> map(tree, it, pointer);
            case Shape.Words it -> words(tree, it, pointer);
            case Shape.Word it -> word(tree, it, pointer);
            case Shape.Amount it -> number(tree, it, pointer);
            case Shape.Reference it ->
                named(tree, it, pointer, "the id of " + withArticle(it.section().word()), references);
            case Shape.Condition it -> named(tree, it, pointer, "a condition", conditions);
            case Shape.Value it -> value(tree, it, pointer);
        }
        return faults.size() == before;
    }

    private void wrong(Tree tree, String pointer, String expected) {
        faults.add(new Fault(tree.place(), pointer, "expected " + expected + ", found " + tree.kind()));
    }

    private void fields(Tree tree, Shape.Fields shape, String pointer) {
        if (!(tree instanceof Tree.Mapping mapping)) {
            wrong(tree, pointer, "the fields of " + withArticle(shape.name()));
            return;
        }
        var all = shape.all();
        var seen = new HashSet<String>();
        for (var entry : mapping.entries()) {
            var below = pointer + "/" + entry.key();
            var expected = all.get(entry.key());
            if (!seen.add(entry.key())) {
                faults.add(new Fault(entry.at(), below, "'" + entry.key() + "' is written twice"));
            } else if (expected == null) {
                faults.add(new Fault(entry.at(), below, unknown(shape, entry.key())));
            } else if (!(entry.value() instanceof Tree.Scalar scalar && scalar.value() == null)) {
                var _ = fits(entry.value(), expected, below);
            } else if (shape.required().containsKey(entry.key())) {
                wrong(entry.value(), below, "a value");
            }
        }
        shape.required().keySet().stream()
                .filter(it -> !seen.contains(it))
                .forEach(it ->
                        faults.add(new Fault(tree.place(), pointer, "this " + shape.name() + " lacks '" + it + "'")));
    }

    private static String unknown(Shape.Fields shape, String field) {
        var known = shape.all().keySet();
        return withArticle(shape.name()) + " has no field '" + field + "'"
                + Spelling.nearest(field, known)
                        .map(it -> ": did you mean '" + it + "'?")
                        .orElseGet(() -> ": it has " + String.join(", ", known));
    }

    private static String withArticle(String noun) {
        return ("aeiou".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
    }

    private void list(Tree tree, Shape.ListOf shape, String pointer) {
        if (!(tree instanceof Tree.Sequence sequence)) {
            wrong(tree, pointer, "a list");
            return;
        }
        for (var i = 0; i < sequence.elements().size(); i++) {
            var _ = fits(sequence.elements().get(i), shape.element(), pointer + "/" + i);
        }
    }

    private void map(Tree tree, Shape.MapOf shape, String pointer) {
        if (!(tree instanceof Tree.Mapping mapping)) {
            wrong(tree, pointer, "a map");
            return;
        }
        for (var entry : mapping.entries()) {
            var _ = fits(entry.value(), shape.value(), pointer + "/" + entry.key());
        }
    }

    private void words(Tree tree, Shape.Words shape, String pointer) {
        switch (tree) {
            case Tree.Scalar it when it.value() != null -> words.add(new Found(shape, it, pointer));
            case Tree.Mapping it
            when !it.entries().isEmpty() -> it.entries().forEach(entry -> language(entry, shape, pointer));
            default -> wrong(tree, pointer, "a text, or a map of languages to texts");
        }
    }

    private void language(Tree.Entry entry, Shape.Words shape, String pointer) {
        var below = pointer + "/" + entry.key();
        places.putIfAbsent(below, entry.value().place());
        if (!entry.key().matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
            faults.add(
                    new Fault(entry.at(), below, "'" + entry.key() + "' is no language; write a tag such as en or de"));
        } else if (entry.value() instanceof Tree.Scalar text && text.value() != null) {
            words.add(new Found(shape, text, below));
        } else {
            wrong(entry.value(), below, "a text");
        }
    }

    private void word(Tree tree, Shape.Word shape, String pointer) {
        if (!(tree instanceof Tree.Scalar it && shape.words().contains(it.text()))) {
            var near = tree instanceof Tree.Scalar it ? Spelling.suggestion(it.text(), shape.words()) : "";
            wrong(tree, pointer, "one of " + String.join(", ", shape.words()));
            var last = faults.removeLast();
            faults.add(new Fault(last.place(), pointer, last.message() + near));
        }
    }

    private void number(Tree tree, Shape.Amount shape, String pointer) {
        var value = tree instanceof Tree.Scalar it && it.value() instanceof Number number ? number : null;
        var least = shape.least();
        var most = shape.most();
        var fits = value != null
                && (!shape.whole() || (value instanceof Long it && Math.abs(it) <= Integer.MAX_VALUE))
                && (least == null || value.doubleValue() >= least)
                && (most == null || value.doubleValue() <= most);
        if (!fits) {
            wrong(tree, pointer, expected(shape));
        }
    }

    private static String expected(Shape.Amount shape) {
        var range = shape.least() == null ? "" : " from " + plain(shape.least());
        return (shape.whole() ? "a whole number" : "a number")
                + range
                + (shape.most() == null ? "" : " to " + plain(shape.most()));
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    private void named(Tree tree, Shape shape, String pointer, String expected, List<Found> found) {
        if (tree instanceof Tree.Scalar it && it.value() != null) {
            found.add(new Found(shape, it, pointer));
        } else {
            wrong(tree, pointer, expected);
        }
    }

    private void value(Tree tree, Shape.Value shape, String pointer) {
        if (shape == Shape.Value.ANYTHING) {
            return;
        }
        if (!(tree instanceof Tree.Scalar it) || it.value() == null || !reads(shape, it)) {
            wrong(tree, pointer, shape.expected());
        }
    }

    private static boolean reads(Shape.Value shape, Tree.Scalar it) {
        return switch (shape) {
            case TEXT -> !it.text().isBlank();
            case TRUTH -> it.value() instanceof Boolean;
            case DURATION -> duration(it.text()).isPresent();
            case PERIOD -> parses(() -> Period.parse(it.text()));
            case INSTANT -> parses(() -> OffsetDateTime.parse(it.text()));
            case TIME -> parses(() -> LocalTime.parse(it.text()));
            case ANYTHING -> true;
        };
    }

    private static Optional<Duration> duration(String text) {
        try {
            return Optional.of(Duration.parse(text)).filter(it -> !it.isNegative());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private interface Parsing {
        Object value();
    }

    private static boolean parses(Parsing parsing) {
        try {
            return parsing.value() != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
