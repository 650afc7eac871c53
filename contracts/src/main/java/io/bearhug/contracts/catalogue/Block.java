package io.bearhug.contracts.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A piece of content. Texts may hold {@code {person.traits.NAME}} and other variables.
 *
 * @param type headline, text, image, items, item, question, order, address, reason, button, feedback or content
 * @param text words
 * @param url target of a button or image
 * @param alt words for those who do not see the image
 * @param item id of a single item
 * @param ref reference into a content system
 * @param addressFrom where an order block takes its address from
 */
public record Block(
        String type,
        @Nullable Text text,
        @Nullable String url,
        @Nullable Text alt,
        @Nullable String item,
        @Nullable String ref,
        @Nullable String addressFrom) {}
