package io.bearhug.identity.namespaces;

import org.jspecify.annotations.Nullable;

/**
 * What can be configured of a kind of names. What facts are made of – priority, form, whether a person has one at most – and how long links
 * last cannot.
 *
 * @param maxPerPerson how many of them a person may have, at least 2; null for any number
 * @param sharedAfter how many persons may have the same value before it counts as shared; null for never
 * @param bridges whether it may join two persons
 */
public record NamespaceLimits(
        @Nullable Integer maxPerPerson, @Nullable Integer sharedAfter, boolean bridges) {}
