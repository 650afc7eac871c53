/**
 * The backing servers for tests: one start for a whole build, a world of its own for every test run.
 *
 * <p>Tests name {@link io.bearhug.local.testing.BackingServers} as a Quarkus test resource; it attaches to the servers of
 * this build (or starts them in a process of their own, {@link io.bearhug.local.testing.ServersHost}), and gives the run a
 * fresh database, topic prefix and Redis prefix. {@link io.bearhug.local.testing.Tokens} gets access tokens.
 * {@link io.bearhug.local.testing.ServiceArchitecture} says how every service is cut.
 */
@NullMarked
package io.bearhug.local.testing;

import org.jspecify.annotations.NullMarked;
