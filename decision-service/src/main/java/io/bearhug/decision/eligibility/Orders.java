package io.bearhug.decision.eligibility;

import io.bearhug.contracts.context.LiveContext.Purchase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A purchase as the order event it came with, for the condition of a success. */
final class Orders {

    /** The event's name. */
    static final String EVENT = "Order Completed";

    private Orders() {}

    /** Variables of a rule over events. */
    static Map<String, Object> variables(Purchase purchase) {
        var product = new HashMap<String, Object>();
        put(product, "product_id", purchase.item());
        put(product, "sku", purchase.item());
        put(product, "name", purchase.name());
        put(product, "category", purchase.category());
        put(product, "brand", purchase.brand());
        return Map.of(
                "event", Map.of("name", EVENT, "type", "track", "time", purchase.at()),
                "properties", Map.of("products", List.of(product)));
    }

    private static void put(Map<String, Object> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
