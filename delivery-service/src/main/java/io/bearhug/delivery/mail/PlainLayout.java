package io.bearhug.delivery.mail;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A mail as plain text: nothing is said only in the rich form. */
final class PlainLayout {

    private PlainLayout() {}

    static String render(Frame frame, List<Part> parts) {
        String body = parts.stream().map(part -> text(part, frame)).collect(Collectors.joining("\n\n"));
        String footer = Stream.of(agreed(frame), unsubscribe(frame), frame.house())
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
        return body + "\n\n-- \n" + footer + "\n";
    }

    private static String text(Part part, Frame frame) {
        return switch (part) {
            case Part.Headline it ->
                it.text() + "\n" + "=".repeat(Math.min(it.text().length(), 60));
            case Part.Paragraph it -> it.text();
            case Part.Picture it -> it.alt().isEmpty() ? it.url() : "[" + it.alt() + "] " + it.url();
            case Part.Button it -> it.text() + ": " + it.url();
            case Part.Items it -> it.items().stream().map(PlainLayout::item).collect(Collectors.joining("\n"));
            case Part.Reason it -> frame.labels().why() + " " + it.text();
        };
    }

    private static String item(Part.Item item) {
        return "* "
                + Stream.of(item.name(), item.detail(), orEmpty(item.reason()), orEmpty(item.url()))
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining(" – "));
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    private static String agreed(Frame frame) {
        return frame.agreed().isBlank() ? "" : frame.labels().agreed() + " " + frame.agreed();
    }

    private static String unsubscribe(Frame frame) {
        return frame.unsubscribeUrl() == null ? "" : frame.labels().unsubscribe() + ": " + frame.unsubscribeUrl();
    }
}
