package io.bearhug.local.suite;

import io.bearhug.local.gateway.Routes;
import java.util.List;
import java.util.Set;

/**
 * One of the four services, as far as running it is concerned.
 *
 * @param name as people type it, also its module and its client in the realm
 * @param database its database and role in PostgreSQL; empty when it has none
 * @param heap the most heap it may use
 * @param needs the servers it cannot start without
 */
record Service(String name, String database, String heap, Set<String> needs) {

    static final List<Service> ALL = List.of(
            new Service(Routes.IDENTITY, "identity", "320m", Set.of("postgres", "kafka")),
            new Service(Routes.CONTEXT, "", "320m", Set.of("redis", "kafka")),
            new Service(Routes.DECISION, "decision", "384m", Set.of("postgres", "redis", "kafka")),
            new Service(Routes.DELIVERY, "delivery", "320m", Set.of("postgres", "kafka", "mail")));

    /** Whether people sign in there with a browser. */
    boolean hasConsole() {
        return name.equals(Routes.DELIVERY);
    }

    /** The first word of its name, as used in addresses of peers. */
    String shortName() {
        return name.substring(0, name.indexOf('-'));
    }
}
