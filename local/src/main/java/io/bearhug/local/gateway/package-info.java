/**
 * The one origin in front of the four services on one machine, as the Gateway API is on Kubernetes.
 *
 * <p>{@link io.bearhug.local.gateway.Routes} says which service a path belongs to and is the only table of them here;
 * {@link io.bearhug.local.gateway.Gateway} forwards.
 */
@NullMarked
package io.bearhug.local.gateway;

import org.jspecify.annotations.NullMarked;
