/**
 * The backing servers of the suite, run from Maven artefacts on loopback ports: no container, nothing to install.
 *
 * <p>Each server is a {@link io.bearhug.local.servers.Part}: it starts, says truthfully whether it is usable, and stops.
 * {@link io.bearhug.local.servers.Servers} wires them; {@link io.bearhug.local.servers.Parts} starts any set of parts in
 * parallel, each as soon as those it needs are there.
 */
@NullMarked
package io.bearhug.local.servers;

import org.jspecify.annotations.NullMarked;
