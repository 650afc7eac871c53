package io.bearhug.decision.eligibility;

import io.bearhug.contracts.catalogue.EventPattern;
import io.bearhug.contracts.context.LiveContext.Purchase;
import io.bearhug.rules.Rule;
import io.bearhug.rules.RuleCompiler;
import io.bearhug.rules.RuleException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Asks whether a purchase is the success an action is for. The conditions were checked when the catalogue was published. */
final class SuccessRules {

    private static final RuleCompiler COMPILER = RuleCompiler.forEvents();

    /** Beyond this many conditions, what was compiled is forgotten: a catalogue has far fewer. */
    private static final int MAX_KNOWN = 10_000;

    private static final Map<String, Optional<Rule>> KNOWN = new ConcurrentHashMap<>();

    private SuccessRules() {}

    static boolean holds(EventPattern success, Purchase purchase) {
        var where = success.where();
        return where == null
                || rule(where).filter(it -> it.test(order(purchase)).holds()).isPresent();
    }

    private static Optional<Rule> rule(String where) {
        if (KNOWN.size() > MAX_KNOWN) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(where, SuccessRules::compile);
    }

    private static Optional<Rule> compile(String where) {
        try {
            return Optional.of(COMPILER.compile(where));
        } catch (RuleException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> order(Purchase purchase) {
        var product = new HashMap<String, Object>();
        put(product, "product_id", purchase.item());
        put(product, "sku", purchase.item());
        put(product, "name", purchase.name());
        put(product, "category", purchase.category());
        put(product, "brand", purchase.brand());
        return Map.of(
                "event", Map.of("name", "Order Completed", "type", "track", "time", purchase.at()),
                "properties", Map.of("products", List.of(product)));
    }

    private static void put(Map<String, Object> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
