package io.bearhug.local.servers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The confidential clients of the realm and where people reach its console; handed to Keycloak's import as environment.
 *
 * @param secrets client id to secret
 * @param gateway the origin of the suite, where the console may send people back to
 */
public record RealmClients(Map<String, String> secrets, String gateway) {

    /** A confidential client: its id and its realm roles, as in the realm file. */
    public record Client(String id, List<String> roles) {}

    /** The clients outside programs use. */
    public static final List<Client> FOR_PROGRAMS =
            List.of(new Client("channel", List.of("channel")), new Client("platform", List.of("admin")));

    /** The services themselves. */
    public static final List<String> SERVICES =
            List.of("identity-service", "context-service", "decision-service", "delivery-service");

    /** The people of the realm; each has the role of the same name, and the name as password. */
    public static final List<String> USERS = List.of("viewer", "marketer", "approver", "agent", "admin");

    public RealmClients {
        secrets = Map.copyOf(secrets);
    }

    /** The clients with the secrets of a state folder. */
    public static RealmClients of(Secrets secrets, String gateway) {
        Map<String, String> all = new LinkedHashMap<>();
        FOR_PROGRAMS.forEach(client -> all.put(client.id(), secrets.password("client-" + client.id())));
        SERVICES.forEach(service -> all.put(service, secrets.password("client-" + service)));
        return new RealmClients(all, gateway);
    }

    /** The variables the realm file refers to. */
    Map<String, String> environment() {
        Map<String, String> variables = new LinkedHashMap<>();
        secrets.forEach((client, secret) -> variables.put(
                "BEARHUG_SECRET_" + client.toUpperCase(Locale.ROOT).replace('-', '_'), secret));
        variables.put("BEARHUG_GATEWAY", gateway);
        return variables;
    }
}
