/**
 * Bearhug on one machine: the command line ({@code ./bearhug}), the backing servers, the four services and the gateway.
 *
 * <p>{@code process} knows operating-system processes, {@code servers} the backing servers (PostgreSQL, Redis, Kafka,
 * Keycloak, mail), {@code suite} what runs together and in which order, {@code gateway} the one origin in front, {@code
 * command} what a person types. {@code testing} lets the tests of all modules share one start of the servers.
 */
@NullMarked
package io.bearhug.local;

import org.jspecify.annotations.NullMarked;
