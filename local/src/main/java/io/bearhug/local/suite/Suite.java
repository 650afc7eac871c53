package io.bearhug.local.suite;

import io.bearhug.local.gateway.Gateway;
import io.bearhug.local.gateway.Overview;
import io.bearhug.local.servers.Installation;
import io.bearhug.local.servers.Part;
import io.bearhug.local.servers.Parts;
import io.bearhug.local.servers.Ports;
import io.bearhug.local.servers.PostgresAddress;
import io.bearhug.local.servers.RealmClients;
import io.bearhug.local.servers.Secrets;
import io.bearhug.local.servers.ServerAddresses;
import io.bearhug.local.servers.Servers;
import io.bearhug.local.servers.StateFolder;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The suite on one machine: its parts in the order of their needs, and how they find each other. */
final class Suite {

    /** Where people look first. */
    static final int USUAL_GATEWAY_PORT = 8080;

    private final Parts parts;
    private final ServerAddresses servers;
    private final Map<String, URI> services;
    private final String gateway;
    private final SuiteClock clock;

    /** Wires the suite of a checkout with its state; starts nothing. */
    Suite(Installation installation, StateFolder state, Options options) {
        Ports ports = new Ports(state);
        Secrets secrets = new Secrets(state);
        int gatewayPort = options.gatewayPort() > 0 ? options.gatewayPort() : ports.of("gateway", USUAL_GATEWAY_PORT);
        gateway = "http://127.0.0.1:" + gatewayPort;
        clock = new SuiteClock(Clock.systemUTC(), state.clock());
        Clock suiteTime = options.virtualClock() ? clock : Clock.systemUTC();
        Servers backing = new Servers(new Servers.Setup(installation, state, ports, secrets, gateway, true), suiteTime);
        servers = backing.addresses();
        services = new LinkedHashMap<>();
        Service.ALL.forEach(
                service -> services.put(service.name(), URI.create("http://127.0.0.1:" + ports.of(service.name()))));
        List<Part> all = new ArrayList<>(backing.parts());
        all.addAll(serviceParts(installation, state, secrets, options));
        Overview overview = new Overview(
                services, this::health, url -> JsonHttp.get(url, "").json(), options.virtualClock() ? time() : null);
        all.add(new Gateway(gatewayPort, services, overview));
        parts = new Parts(all);
    }

    /**
     * What the person asked for.
     *
     * @param empty without the content of the demo
     * @param virtualClock with a clock that can be moved
     * @param gatewayPort of the gateway; 0 when any will do
     */
    record Options(boolean empty, boolean virtualClock, int gatewayPort) {}

    private List<ServicePart> serviceParts(
            Installation installation, StateFolder state, Secrets secrets, Options options) {
        ServicePart.Wiring wiring = new ServicePart.Wiring(
                installation.java(),
                state.apps(),
                servers,
                services,
                gateway,
                secrets.key("signing"),
                clock,
                options.virtualClock());
        return Service.ALL.stream()
                .map(service ->
                        new ServicePart(service, wiring, state, secrets.password("postgres-" + service.shortName())))
                .toList();
    }

    private Overview.Time time() {
        return new MovableTime(clock, services.values());
    }

    private Map<Part, Boolean> health() {
        return parts.health();
    }

    Parts parts() {
        return parts;
    }

    String gateway() {
        return gateway;
    }

    ServerAddresses servers() {
        return servers;
    }

    /** Addresses and logins for people and programs. */
    RunInfo runInfo(Map<String, String> writeKeys) {
        PostgresAddress postgres = servers.postgres();
        Map<String, RunInfo.Running> running = new LinkedHashMap<>();
        parts.all().stream()
                .filter(part -> services.containsKey(part.name()))
                .forEach(part -> running.put(
                        part.name(),
                        new RunInfo.Running(part.address(), part.pid().orElse(0))));
        return new RunInfo(
                gateway,
                servers.issuer(),
                servers.tokenEndpoint(),
                RealmClients.FOR_PROGRAMS.stream()
                        .map(client -> new RunInfo.Client(
                                client.id(), servers.clientSecrets().getOrDefault(client.id(), ""), client.roles()))
                        .toList(),
                RealmClients.USERS.stream()
                        .map(name -> new RunInfo.User(name, name, List.of(name)))
                        .toList(),
                writeKeys,
                servers.smtp(),
                servers.mailbox(),
                running,
                servers.kafka(),
                servers.redis(),
                "postgresql://" + postgres.user() + ":" + postgres.password() + "@" + postgres.host() + ":"
                        + postgres.port() + "/postgres");
    }
}
