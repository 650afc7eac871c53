package io.bearhug.local.demo.cast;

import java.util.Map;

/** Something the shop sells. */
public record Product(String id, String name, String category, double price) {

    /** As Segment's commerce events carry it. */
    public Map<String, Object> properties() {
        return Map.of("product_id", id, "name", name, "category", category, "price", price, "currency", "EUR");
    }
}
