package io.bearhug.decision.items;

import io.bearhug.contracts.Lists;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A product or a piece of content.
 *
 * @param id stable
 * @param name in the words of the shop
 * @param category such as t-shirts
 * @param brand who makes it
 * @param price of one
 * @param currency of the price, ISO 4217
 * @param stock how many there are; null if it cannot run out
 * @param rating mean, on the shop's scale
 * @param lasts how long until it is used up or due again, ISO 8601 duration
 * @param minutes it takes to read or watch
 * @param ages for whom it is, as {@code [from, to]} in years
 * @param demand how much it asks of the person: low, medium or high
 * @param complements ids or categories it goes with
 * @param attributes anything else
 */
public record Item(
        String id,
        @Nullable String name,
        @Nullable String category,
        @Nullable String brand,
        @Nullable Double price,
        @Nullable String currency,
        @Nullable Double stock,
        @Nullable Double rating,
        @Nullable String lasts,
        @Nullable Double minutes,
        List<Object> ages,
        @Nullable String demand,
        List<String> complements,
        Map<String, Object> attributes) {

    public Item {
        if (id.isBlank()) {
            throw new IllegalArgumentException("an item needs an id");
        }
        ages = Lists.copy(ages);
        complements = Lists.copy(complements);
        attributes = Lists.copy(attributes);
    }

    /** Whether it can be had. */
    public boolean inStock() {
        return stock == null || stock > 0;
    }

    /** It as variable {@code item} of rules; what is not known is left out. */
    public Map<String, Object> variables() {
        var variables = new HashMap<String, Object>();
        variables.put("id", id);
        put(variables, "name", name);
        put(variables, "category", category);
        put(variables, "brand", brand);
        put(variables, "price", price);
        put(variables, "currency", currency);
        put(variables, "stock", stock);
        put(variables, "rating", rating);
        put(variables, "lasts", lasts);
        put(variables, "minutes", minutes);
        variables.put("ages", ages);
        put(variables, "demand", demand);
        variables.put("complements", complements);
        variables.put("attributes", attributes);
        return variables;
    }

    private static void put(Map<String, Object> variables, String name, @Nullable Object value) {
        if (value != null) {
            variables.put(name, value);
        }
    }
}
