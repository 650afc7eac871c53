package io.bearhug.identity.namespaces;

import io.bearhug.support.identifiers.Namespaces;
import io.bearhug.support.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at the limits of namespaces, tries others out and puts them into force. */
@ApplicationScoped
public class Configure {

    private static final int MOST_VERSIONS = 100;

    private final Configurations configurations;
    private final TryOut tryOut;
    private final Namespaces defaults;

    Configure(Configurations configurations, TryOut tryOut, Namespaces defaults) {
        this.configurations = configurations;
        this.tryOut = tryOut;
        this.defaults = defaults;
    }

    /**
     * What is in force.
     *
     * @param version the newest
     * @param limits of all namespaces, strongest first
     * @param waiting regions that have not been divided by it yet
     */
    public record Now(ConfigurationVersion version, Map<String, NamespaceLimits> limits, long waiting) {}

    /** What is in force, and how far it is. */
    public Uni<Now> now() {
        return configurations.inForce().flatMap(version -> configurations
                .waiting()
                .map(waiting -> new Now(version, limits(version.configuration()), waiting)));
    }

    /** The limits all namespaces have by a configuration. */
    public Map<String, NamespaceLimits> limits(NamespaceConfiguration configuration) {
        return NamespaceConfiguration.limits(configuration.applied(defaults));
    }

    /** The newest versions. */
    public Uni<List<ConfigurationVersion>> versions() {
        return configurations.newest(MOST_VERSIONS);
    }

    /** Everything that is wrong with a configuration. */
    public List<Problem.Fault> faults(NamespaceConfiguration configuration) {
        return configuration.faults(defaults);
    }

    /** What a configuration without faults would change among some regions. */
    public Uni<Diff> tryOut(NamespaceConfiguration configuration, long after, int most) {
        return tryOut.diff(configuration, after, most);
    }

    /** Puts a configuration without faults into force; empty if another than this version was until now. */
    public Uni<Optional<ConfigurationVersion>> put(
            NamespaceConfiguration configuration, long after, String by, String reason) {
        return configurations.add(configuration, after, by, reason);
    }
}
