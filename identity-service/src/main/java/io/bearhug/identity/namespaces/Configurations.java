package io.bearhug.identity.namespaces;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** All configurations there were. Every change of a region reads which is in force within its own transaction. */
public interface Configurations {

    /** The one in force. */
    Uni<ConfigurationVersion> inForce();

    /** The newest, at most so many. */
    Uni<List<ConfigurationVersion>> newest(int most);

    /** Puts one into force, unless another than this was until now: then empty. */
    Uni<Optional<ConfigurationVersion>> add(NamespaceConfiguration configuration, long after, String by, String reason);

    /** How many regions have not been looked at with the one in force. */
    Uni<Long> waiting();
}
