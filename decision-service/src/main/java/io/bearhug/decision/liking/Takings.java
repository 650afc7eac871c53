package io.bearhug.decision.liking;

import io.bearhug.contracts.Claim;
import io.bearhug.contracts.Event;
import io.bearhug.decision.liking.Taken.How;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What events say of items taken, by Segment's conventions. Nothing in them can be relied on. Pure. */
final class Takings {

    private static final String ORDER = "Order Completed";
    private static final String REVIEW = "Product Reviewed";
    private static final List<String> BACK = List.of("Order Refunded", "Order Cancelled");
    private static final int MOST_PRODUCTS = 50;
    private static final int LONGEST_ID = 200;
    private static final double BEST = 5;

    private Takings() {}

    /** What somebody took, gave, gave back or rated by this event. */
    static List<Taken> of(Event event) {
        var name = event.name();
        if (event.type() != Event.Type.TRACK || name == null) {
            return List.of();
        }
        if (name.equals(REVIEW)) {
            return review(event).stream().toList();
        }
        if (BACK.contains(name)) {
            return products(event)
                    .map(it -> taken(event, it, How.RETURNED))
                    .flatMap(Optional::stream)
                    .toList();
        }
        return name.equals(ORDER)
                ? products(event)
                        .map(it -> taken(event, it, isGift(event, it) ? How.GIVEN : How.BOUGHT))
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    private static Optional<Taken> review(Event event) {
        var item = id(event.properties());
        var rating = number(event.properties().get("rating"));
        return item.isPresent() && rating != null && rating >= 0 && rating <= BEST
                ? Optional.of(new Taken(event.fragment(), item.get(), How.RATED, rating, event.time()))
                : Optional.empty();
    }

    private static Optional<Taken> taken(Event event, Map<?, ?> product, How how) {
        return id(product).map(item -> new Taken(event.fragment(), item, how, null, event.time()));
    }

    /** Of an order that lists none, the order itself. */
    private static Stream<Map<?, ?>> products(Event event) {
        return event.properties().get("products") instanceof List<?> products
                ? products.stream().limit(MOST_PRODUCTS).<Map<?, ?>>mapMulti((it, next) -> {
                    if (it instanceof Map<?, ?> product) {
                        next.accept(product);
                    }
                })
                : Stream.of(event.properties());
    }

    /** Wrapped, with a card, or with somebody named who gets it. */
    private static boolean isGift(Event event, Map<?, ?> product) {
        return saysGift(event.properties())
                || saysGift(product)
                || event.identifiers().stream().anyMatch(it -> it.role() == Claim.Role.RECIPIENT);
    }

    private static boolean saysGift(Map<?, ?> properties) {
        return "true".equalsIgnoreCase(String.valueOf(properties.get("gift_wrap")))
                || (properties.get("gift_message") instanceof String words && !words.isBlank());
    }

    private static Optional<String> id(Map<?, ?> product) {
        return Stream.of("product_id", "sku")
                .map(product::get)
                .filter(it -> it instanceof String || it instanceof Number)
                .map(String::valueOf)
                .filter(it -> !it.isBlank() && it.length() <= LONGEST_ID)
                .findFirst();
    }

    private static @Nullable Double number(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        try {
            return value instanceof String text ? Double.valueOf(text) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
