package io.bearhug.delivery.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a mail, with its words chosen and its links checked. */
sealed interface Part {

    /** A heading. */
    record Headline(String text) implements Part {}

    /** Words. */
    record Paragraph(String text) implements Part {}

    /** A picture; {@code alt} says it to those who do not see it. */
    record Picture(String url, String alt) implements Part {}

    /** A link that looks like a button. */
    record Button(String text, String url) implements Part {}

    /** Things recommended. */
    record Items(List<Item> items) implements Part {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** Why they get this. */
    record Reason(String text) implements Part {}

    /**
     * One thing recommended.
     *
     * @param name what it is
     * @param detail brand, price …; may be empty
     * @param reason why this one
     * @param url where it is
     */
    record Item(
            String name,
            String detail,
            @Nullable String reason,
            @Nullable String url) {}
}
