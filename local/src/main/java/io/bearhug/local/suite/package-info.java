/**
 * What runs together as the suite: the backing servers, the four services, the gateway and the content of the demo.
 *
 * <p>{@link io.bearhug.local.suite.Supervisor} is the process that owns them all; commands talk to it through {@link
 * io.bearhug.local.suite.SupervisorClient}. {@link io.bearhug.local.suite.Suite} is the list of parts and their wiring.
 */
@NullMarked
package io.bearhug.local.suite;

import org.jspecify.annotations.NullMarked;
