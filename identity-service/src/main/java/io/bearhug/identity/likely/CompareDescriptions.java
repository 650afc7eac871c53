package io.bearhug.identity.likely;

import io.bearhug.matching.Matcher;
import io.bearhug.matching.Matches;
import io.bearhug.matching.clustering.Edge;
import io.bearhug.matching.model.Explanation;
import io.bearhug.matching.person.Columns;
import io.bearhug.matching.person.Field;
import io.bearhug.matching.person.PersonReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Compares all descriptions with each other: what agreements are worth is learned from the descriptions themselves, without labels. */
final class CompareDescriptions {

    private static final double CENTI = 100;
    private static final List<Field> FIELDS = List.of(Field.values());
    private static final Columns COLUMNS = columns();

    private CompareDescriptions() {}

    /** The pairs worth a look, each once. */
    static List<LikelyMatch> compare(List<Description> descriptions) {
        if (descriptions.size() < 2) {
            return List.of();
        }
        Matches matches = Matcher.match(PersonReader.read(
                COLUMNS, descriptions.stream().map(CompareDescriptions::row).toList()));
        int[] personOf = matches.personOf();
        Stream<Edge> joined = IntStream.range(0, personOf.length)
                .filter(record -> personOf[record] != record)
                .mapToObj(record -> new Edge(personOf[record], record, 0));
        List<LikelyMatch> found = new ArrayList<>();
        joined.forEach(edge -> found.add(match(edge, true, matches, descriptions)));
        matches.review().forEach(edge -> found.add(match(edge, false, matches, descriptions)));
        return List.copyOf(found);
    }

    private static LikelyMatch match(Edge edge, boolean sure, Matches matches, List<Description> descriptions) {
        Explanation why = matches.explain(edge.first(), edge.second());
        return new LikelyMatch(
                descriptions.get(edge.first()).name(),
                descriptions.get(edge.second()).name(),
                (int) Math.round(why.weight() * CENTI),
                sure,
                why.reasons().stream().map(CompareDescriptions::reason).toList());
    }

    private static LikelyMatch.Reason reason(Explanation.Reason reason) {
        String attribute = reason.attribute().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new LikelyMatch.Reason(attribute, reason.agreement(), Math.round(reason.bits() * CENTI) / CENTI);
    }

    private static List<String> row(Description description) {
        return FIELDS.stream()
                .map(field -> description.fields().getOrDefault(field, ""))
                .toList();
    }

    private static Columns columns() {
        Map<Field, Integer> positions = new EnumMap<>(Field.class);
        FIELDS.forEach(field -> positions.put(field, FIELDS.indexOf(field)));
        return new Columns(positions);
    }
}
