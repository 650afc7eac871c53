package io.bearhug.decision.history;

import com.fasterxml.jackson.databind.JsonNode;
import io.bearhug.contracts.Decision;
import io.bearhug.contracts.Decision.Answer;
import io.bearhug.contracts.Decision.Treatment;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Json;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A decision for those who may not see personal data: identifiers, facts and inputs are hidden, what was decided stays. */
public final class Masking {

    private static final String HIDDEN = "•••";

    private final @Nullable Pattern personal;

    private Masking(Set<String> words) {
        this.personal = words.isEmpty() ? null : pattern(words);
    }

    /** The decision without what is personal. */
    public static Decision mask(Decision it) {
        var masking = new Masking(traitValues(it.inputs()));
        return new Decision(
                it.decisionId(),
                it.requestId(),
                it.client(),
                it.personId(),
                namespace(it.fragment()) + ":" + HIDDEN,
                it.identifiers().stream().map(Masking::hidden).toList(),
                it.at(),
                it.channel(),
                it.mode(),
                it.catalogue(),
                it.models(),
                it.degraded(),
                it.group(),
                it.answers().stream().map(masking::answer).toList(),
                null);
    }

    private static Identifier hidden(Identifier identifier) {
        return new Identifier(identifier.namespace(), HIDDEN);
    }

    private static String namespace(String fragment) {
        return fragment.split(":", 2)[0];
    }

    private static Pattern pattern(Set<String> words) {
        return Pattern.compile(words.stream()
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")));
    }

    /** Values of all traits in the inputs, longest first so that no part of one is left standing. */
    private static Set<String> traitValues(@Nullable Map<String, Object> inputs) {
        var values = new TreeSet<String>((a, b) -> a.length() != b.length() ? b.length() - a.length() : a.compareTo(b));
        JsonNode tree = Json.mapper().valueToTree(inputs);
        if (tree != null) {
            tree.at("/situation/context/profile/traits")
                    .forEach(trait -> addText(values, trait.path("value").asText()));
        }
        return values;
    }

    private static void addText(Set<String> values, String text) {
        if (!text.isBlank()) {
            values.add(text);
        }
    }

    private Answer answer(Answer it) {
        return new Answer(
                it.placement(),
                it.outcome(),
                it.until(),
                it.action(),
                it.need(),
                treatment(it.treatment()),
                it.validUntil(),
                it.items(),
                it.propensity(),
                it.explored(),
                it.utility(),
                it.parts(),
                it.reservation(),
                null,
                text(it.reason()),
                it.why(),
                it.outbound());
    }

    private @Nullable Treatment treatment(@Nullable Treatment it) {
        return it == null
                ? null
                : new Treatment(
                        it.id(),
                        it.form(),
                        it.subject() == null ? null : text(it.subject()),
                        it.blocks().stream().map(this::block).toList());
    }

    private Map<String, Object> block(Map<String, Object> block) {
        return block.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> value(it.getKey(), it.getValue())));
    }

    private Object value(String name, Object value) {
        return value instanceof String text && Set.of("text", "alt", "url").contains(name) ? text(text) : value;
    }

    private String text(String text) {
        return personal == null ? text : personal.matcher(text).replaceAll(HIDDEN);
    }
}
