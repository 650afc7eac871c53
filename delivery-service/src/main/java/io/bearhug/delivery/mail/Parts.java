package io.bearhug.delivery.mail;

import io.bearhug.contracts.Decision.Answer;
import io.bearhug.contracts.Decision.RecommendedItem;
import io.bearhug.contracts.Decision.Treatment;
import io.bearhug.contracts.catalogue.Text;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the blocks of a treatment. What a mail cannot show is left out; the reason is always there. */
final class Parts {

    private static final int MAX_BLOCKS = 40;
    private static final int MAX_ITEMS = 20;
    private static final int MAX_TEXT = 4_000;

    private final Answer answer;
    private final @Nullable String locale;

    private Parts(Answer answer, @Nullable String locale) {
        this.answer = answer;
        this.locale = locale;
    }

    /** The parts of an answer's treatment in order. */
    static List<Part> of(Answer answer, Treatment treatment, @Nullable String locale) {
        Parts parts = new Parts(answer, locale);
        List<Part> all = new ArrayList<>();
        treatment.blocks().stream()
                .limit(MAX_BLOCKS)
                .map(parts::part)
                .flatMap(Optional::stream)
                .forEach(all::add);
        if (all.stream().noneMatch(Part.Reason.class::isInstance)) {
            all.add(new Part.Reason(cut(answer.reason())));
        }
        return List.copyOf(all);
    }

    private Optional<Part> part(Map<String, Object> block) {
        return switch (String.valueOf(block.get("type"))) {
            case "headline" -> text(block).map(Part.Headline::new);
            case "image" -> picture(block);
            case "button", "order" -> button(block);
            case "items", "item" -> items(block);
            case "reason" -> Optional.of(new Part.Reason(text(block).orElse(cut(answer.reason()))));
            case "address" -> address(block).map(Part.Paragraph::new);
            case "feedback" -> Optional.empty();
            default -> text(block).map(Part.Paragraph::new);
        };
    }

    private Optional<Part> picture(Map<String, Object> block) {
        return link(block.get("url"))
                .map(url -> new Part.Picture(url, words(block.get("alt")).orElse("")));
    }

    private Optional<Part> button(Map<String, Object> block) {
        Optional<String> url = link(block.get("url"));
        return text(block).map(text -> url.isPresent() ? new Part.Button(text, url.get()) : new Part.Paragraph(text));
    }

    private Optional<Part> items(Map<String, Object> block) {
        Stream<Part.Item> own = block.get("items") instanceof List<?> list
                ? list.stream().map(this::ownItem).flatMap(Optional::stream)
                : answer.items().stream().map(Parts::item);
        List<Part.Item> items = own.limit(MAX_ITEMS).toList();
        return items.isEmpty() ? Optional.empty() : Optional.of(new Part.Items(items));
    }

    private Optional<Part.Item> ownItem(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        return words(map.get("name"))
                .or(() -> words(map.get("id")))
                .map(name -> new Part.Item(
                        name,
                        detail(map),
                        words(map.get("reason")).orElse(null),
                        link(map.get("url")).orElse(null)));
    }

    private static Part.Item item(RecommendedItem item) {
        String name = item.name() == null ? item.id() : item.name();
        String reason = item.reason() == null ? null : cut(item.reason());
        Object url = item.attributes().get("url");
        return new Part.Item(
                cut(name), detail(item.attributes()), reason, link(url).orElse(null));
    }

    private static String detail(Map<?, ?> attributes) {
        String price = Stream.of(attributes.get("price"), attributes.get("currency"))
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
        Object brand = attributes.get("brand");
        return Stream.of(brand == null ? "" : brand.toString(), attributes.get("price") == null ? "" : price)
                .filter(text -> !text.isBlank())
                .map(Parts::cut)
                .collect(Collectors.joining(" · "));
    }

    /** Postal lines, from a text, a list or a map of them. */
    private Optional<String> address(Map<String, Object> block) {
        Object value = block.get("address");
        Stream<?> lines =
                switch (value) {
                    case Map<?, ?> map ->
                        Stream.of("name", "street", "postcode", "city", "country")
                                .map(map::get);
                    case List<?> list -> list.stream();
                    case null, default -> Stream.of(value == null ? block.get("text") : value);
                };
        String text = lines.filter(Objects::nonNull).map(this::plain).collect(Collectors.joining("\n"));
        return text.isBlank() ? Optional.empty() : Optional.of(cut(text));
    }

    private Optional<String> text(Map<String, Object> block) {
        return words(block.get("text"));
    }

    private Optional<String> words(@Nullable Object value) {
        return Optional.ofNullable(value)
                .map(this::plain)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(Parts::cut);
    }

    private String plain(Object value) {
        return value instanceof Map<?, ?> languages && !languages.isEmpty()
                ? Text.from(languages).in(locale)
                : String.valueOf(value);
    }

    /** Only whole addresses of the web; nothing that runs or that a client resolves otherwise. */
    private static Optional<String> link(@Nullable Object value) {
        try {
            return Optional.ofNullable(value)
                    .map(it -> URI.create(it.toString().strip()))
                    .filter(uri -> uri.getHost() != null)
                    .filter(uri ->
                            "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    .map(URI::toASCIIString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String cut(String text) {
        return HeaderText.cut(text, MAX_TEXT);
    }
}
