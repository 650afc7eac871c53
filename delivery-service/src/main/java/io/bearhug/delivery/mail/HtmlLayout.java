package io.bearhug.delivery.mail;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A mail as HTML. The template engine is one of its own: it sees nothing but plain maps and lists of text, and escapes all of
 * it.
 */
final class HtmlLayout {

    private static final Template TEMPLATE = load();

    private HtmlLayout() {}

    static String render(Frame frame, List<Part> parts) {
        return TEMPLATE.data("title", frame.title())
                .data("language", frame.labels().language())
                .data("house", frame.house())
                .data("why", frame.labels().why())
                .data("agreedLabel", frame.labels().agreed())
                .data("agreed", frame.agreed())
                .data("unsubscribe", frame.labels().unsubscribe())
                .data("oneClick", frame.labels().oneClick())
                .data(
                        "unsubscribeUrl",
                        Optional.ofNullable(frame.unsubscribeUrl()).orElse(""))
                .data("parts", parts.stream().map(HtmlLayout::data).toList())
                .render();
    }

    private static Map<String, Object> data(Part part) {
        return switch (part) {
            case Part.Headline it -> Map.of("kind", "headline", "text", it.text());
            case Part.Paragraph it ->
                Map.of("kind", "paragraph", "lines", it.text().lines().toList());
            case Part.Picture it -> Map.of("kind", "picture", "url", it.url(), "alt", it.alt());
            case Part.Button it -> Map.of("kind", "button", "text", it.text(), "url", it.url());
            case Part.Items it ->
                Map.of(
                        "kind",
                        "items",
                        "items",
                        it.items().stream().map(HtmlLayout::item).toList());
            case Part.Reason it -> Map.of("kind", "reason", "text", it.text());
        };
    }

    private static Map<String, Object> item(Part.Item item) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", item.name());
        data.put("detail", item.detail());
        data.put("reason", Optional.ofNullable(item.reason()).orElse(""));
        data.put("url", Optional.ofNullable(item.url()).orElse(""));
        return data;
    }

    private static Template load() {
        Engine engine = Engine.builder()
                .addDefaults()
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .build();
        try (InputStream html = HtmlLayout.class.getResourceAsStream("/mail/letter.html")) {
            if (html == null) {
                throw new IllegalStateException("the mail layout is part of the service");
            }
            String source = new String(html.readAllBytes(), StandardCharsets.UTF_8);
            return engine.parse(source, new Variant(Locale.ENGLISH, Variant.TEXT_HTML, "UTF-8"), "letter.html");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
