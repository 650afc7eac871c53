package io.bearhug.decision.content;

import io.bearhug.contracts.Decision.RecommendedItem;
import io.bearhug.contracts.Decision.Treatment;
import io.bearhug.contracts.catalogue.Block;
import io.bearhug.contracts.catalogue.Catalogue;
import io.bearhug.contracts.catalogue.Content;
import io.bearhug.contracts.catalogue.Text;
import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Deliberation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses a treatment's words for a person and fills them. */
public final class Filling {

    /** Blocks that say nothing by themselves. */
    private static final Set<String> TRIMMINGS = Set.of("reason", "feedback", "image");

    private final Words words;
    private final Catalogue catalogue;
    private final List<RecommendedItem> items;
    private final @Nullable String locale;

    private Filling(Words words, Catalogue catalogue, List<RecommendedItem> items, @Nullable String locale) {
        this.words = words;
        this.catalogue = catalogue;
        this.items = items;
        this.locale = locale;
    }

    /** A candidate's treatment in the person's words. */
    public static Draft draft(Candidate candidate, List<RecommendedItem> items, Deliberation mind) {
        var variables = items.isEmpty() ? mind.variables() : with(items.getFirst(), mind.variables());
        return filling(variables, items, mind).draft(candidate);
    }

    private static Map<String, Object> with(RecommendedItem item, Map<String, Object> known) {
        var variables = new HashMap<>(known);
        variables.put("item", fields(item));
        return variables;
    }

    /** What a placement shows when there is nothing to say; null where it has nothing. */
    public static @Nullable Treatment neutral(@Nullable Content content, Deliberation mind) {
        if (content == null) {
            return null;
        }
        var filling = filling(mind.variables(), List.of(), mind);
        return new Treatment("neutral", null, null, filling.blocks(content.blocks(), null));
    }

    private static Filling filling(Map<String, Object> variables, List<RecommendedItem> items, Deliberation mind) {
        var locale = mind.situation().locale();
        return new Filling(new Words(variables, mind.catalogue(), locale), mind.catalogue(), items, locale);
    }

    private Draft draft(Candidate candidate) {
        var treatment = candidate.treatment();
        var asks = candidate.definition().asks();
        var subject = Optional.ofNullable(treatment.subject()).flatMap(words::fill);
        var blocks = blocks(treatment.blocks(), asks);
        var spoken = blocks.stream().anyMatch(it -> !TRIMMINGS.contains(String.valueOf(it.get("type"))));
        return new Draft(
                treatment.id(),
                treatment.form(),
                subject.orElse(null),
                blocks,
                List.copyOf(words.used()),
                List.copyOf(words.missing()),
                spoken && (treatment.subject() == null || subject.isPresent()));
    }

    private List<Map<String, Object>> blocks(List<Block> written, @Nullable String asks) {
        var blocks = new ArrayList<Map<String, Object>>();
        written.forEach(block -> block(block, asks).ifPresent(blocks::add));
        return blocks;
    }

    /** A block as channels get it; empty if it lacks a fact or items. */
    private Optional<Map<String, Object>> block(Block block, @Nullable String asks) {
        var filled = new LinkedHashMap<String, Object>();
        filled.put("type", block.type());
        if (!text(filled, "text", block.text()) || !text(filled, "alt", block.alt())) {
            return Optional.empty();
        }
        if (block.url() != null && !text(filled, "url", Text.from(block.url()))) {
            return Optional.empty();
        }
        put(filled, "item", block.item());
        put(filled, "ref", block.ref());
        put(filled, "addressFrom", block.addressFrom());
        return switch (block.type()) {
            case "items" -> items(filled);
            case "question" -> question(filled, asks);
            default -> Optional.of(filled);
        };
    }

    private boolean text(Map<String, Object> filled, String name, @Nullable Text text) {
        if (text == null) {
            return true;
        }
        var words = this.words.fill(text);
        words.ifPresent(it -> filled.put(name, it));
        return words.isPresent();
    }

    private Optional<Map<String, Object>> items(Map<String, Object> block) {
        if (items.isEmpty()) {
            return Optional.empty();
        }
        block.put("items", items.stream().map(Filling::fields).toList());
        return Optional.of(block);
    }

    private Optional<Map<String, Object>> question(Map<String, Object> block, @Nullable String asks) {
        var question = asks == null ? null : catalogue.questions().get(asks);
        if (question == null) {
            return Optional.empty();
        }
        block.put("question", question.id());
        block.put("trait", question.trait());
        block.putIfAbsent("text", question.text().in(locale));
        block.put("answers", question.answers());
        put(block, "answerType", question.type());
        return Optional.of(block);
    }

    private static Map<String, Object> fields(RecommendedItem item) {
        var fields = new LinkedHashMap<>(item.attributes());
        fields.put("id", item.id());
        put(fields, "name", item.name());
        put(fields, "reason", item.reason());
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
