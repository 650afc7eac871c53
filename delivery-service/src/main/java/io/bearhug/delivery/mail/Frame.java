package io.bearhug.delivery.mail;

import org.jspecify.annotations.Nullable;

/**
 * What stands around the parts of a mail.
 *
 * @param title the subject
 * @param labels the layout's own words
 * @param house who writes
 * @param agreed what the person agreed to, empty if it rests on something else
 * @param unsubscribeUrl null for what cannot be unsubscribed
 */
record Frame(
        String title,
        Labels labels,
        String house,
        String agreed,
        @Nullable String unsubscribeUrl) {}
