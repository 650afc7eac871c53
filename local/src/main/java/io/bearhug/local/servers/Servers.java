package io.bearhug.local.servers;

import java.time.Clock;
import java.util.List;

/** The five backing servers with their wiring. */
public final class Servers {

    private final Postgres postgres;
    private final Redis redis;
    private final Kafka kafka;
    private final Keycloak keycloak;
    private final Mail mail;
    private final RealmClients clients;

    /**
     * Where and how the servers run.
     *
     * @param installation the checkout they come from
     * @param state what they keep
     * @param ports where they listen
     * @param secrets their passwords
     * @param gateway the origin of the suite, for the console's sign-in
     * @param durable whether commits wait for the disk
     */
    public record Setup(
            Installation installation,
            StateFolder state,
            Ports ports,
            Secrets secrets,
            String gateway,
            boolean durable) {}

    /** The servers of a setup, not started yet. */
    public Servers(Setup setup, Clock clock) {
        Installation installation = setup.installation();
        StateFolder state = setup.state();
        Ports ports = setup.ports();
        clients = RealmClients.of(setup.secrets(), setup.gateway());
        postgres = new Postgres(installation, state, ports, setup.secrets(), setup.durable());
        redis = new Redis(installation, state, ports);
        kafka = new Kafka(installation, state, ports);
        keycloak = new Keycloak(installation, state, ports, setup.secrets(), postgres, clients);
        mail = new Mail(state, ports, clock);
    }

    /** The servers as parts. */
    public List<Part> parts() {
        return List.of(postgres, redis, kafka, keycloak, mail);
    }

    /** How to reach them; the same before and after the start. */
    public ServerAddresses addresses() {
        return new ServerAddresses(
                postgres.postgresAddress(),
                redis.url(),
                kafka.bootstrapServers(),
                keycloak.issuer(),
                keycloak.tokenEndpoint(),
                mail.smtpAddress(),
                mail.mailboxUrl(),
                clients.secrets());
    }
}
