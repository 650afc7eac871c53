package io.bearhug.context.notes;

import io.bearhug.contracts.Event;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An event's properties, by Segment's conventions. Nothing in them can be relied on. */
record Properties(Map<String, Object> all) {

    private static final int LONGEST_PATH = 256;
    private static final int LONGEST_SAYING = 80;
    private static final int LONGEST_LIST = 20;

    /** In one word or two: what it was about. */
    @Nullable
    String says() {
        return Stream.of("name", "title", "query", "category", "product_id")
                .map(key -> text(all.get(key)))
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .map(text -> cut(text, LONGEST_SAYING))
                .orElse(null);
    }

    /** Whether it is to be wrapped as a gift. */
    boolean wrapped() {
        return "true".equalsIgnoreCase(text(all.get("gift_wrap")));
    }

    /** Whether there are words with it. */
    boolean card() {
        var message = text(all.get("gift_message"));
        return message != null && !message.isBlank();
    }

    /** Products of an order; the order itself where it lists none. */
    List<Note.Line> lines() {
        var products = products();
        return (products.isEmpty() ? Stream.of(this) : products.stream())
                .map(product -> product.line(text(all.get("order_id"))))
                .filter(line -> line.item() != null || line.category() != null || line.name() != null)
                .limit(LONGEST_LIST)
                .toList();
    }

    /** Values of an attribute: its own and those of its products. */
    List<String> valuesOf(String attribute) {
        return Stream.concat(Stream.of(this), products().stream())
                .flatMap(part -> texts(part.all.get(attribute)))
                .distinct()
                .limit(LONGEST_LIST)
                .toList();
    }

    /** With the name of the page or screen among them, as Segment's own libraries send it. */
    Map<String, Object> withName(@Nullable String name) {
        if (name == null || all.containsKey("name")) {
            return all;
        }
        var named = new LinkedHashMap<>(all);
        named.put("name", name);
        return named;
    }

    /** What a note keeps of them. */
    Map<String, Object> inShort() {
        return Brief.of(all);
    }

    static @Nullable String device(Map<String, Object> context) {
        if (!(context.get("device") instanceof Map<?, ?> device)) {
            return null;
        }
        return Stream.of("id", "name", "model", "type")
                .map(key -> text(device.get(key)))
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .map(text -> cut(text, LONGEST_SAYING))
                .orElse(null);
    }

    static @Nullable String page(Event event) {
        var page = event.context().get("page") instanceof Map<?, ?> told ? text(told.get("path")) : null;
        var own = text(event.properties().get("path"));
        var found = own != null ? own : page != null ? page : event.type() == Event.Type.TRACK ? null : event.name();
        return found == null ? null : cut(found, LONGEST_PATH);
    }

    static @Nullable String text(@Nullable Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean ? value.toString() : null;
    }

    private List<Properties> products() {
        if (!(all.get("products") instanceof List<?> products)) {
            return List.of();
        }
        return products.stream()
                .flatMap(Properties::asProduct)
                .limit(LONGEST_LIST)
                .toList();
    }

    private static Stream<Properties> asProduct(@Nullable Object product) {
        return product instanceof Map<?, ?> map ? Stream.of(new Properties(withTextKeys(map))) : Stream.empty();
    }

    private static Map<String, Object> withTextKeys(Map<?, ?> map) {
        var copy = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), value));
        return copy;
    }

    private Note.Line line(@Nullable String order) {
        var id = text(all.get("product_id"));
        return new Note.Line(
                order,
                id != null ? id : text(all.get("sku")),
                text(all.get("name")),
                text(all.get("category")),
                text(all.get("brand")));
    }

    private static Stream<String> texts(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().flatMap(Properties::texts);
        }
        var text = text(value);
        return text == null || text.isBlank() ? Stream.empty() : Stream.of(cut(text, LONGEST_SAYING));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
