package io.bearhug.identity.namespaces;

import java.time.Instant;

/**
 * A configuration that is or was in force.
 *
 * @param version counts up; 0 is how every installation starts
 * @param configuration what it says
 * @param at since when
 * @param by who put it into force
 * @param reason in their words
 */
public record ConfigurationVersion(
        long version, NamespaceConfiguration configuration, Instant at, String by, String reason) {

    /** How every installation starts. */
    public static final ConfigurationVersion FIRST =
            new ConfigurationVersion(0, NamespaceConfiguration.NONE, Instant.EPOCH, "", "");
}
