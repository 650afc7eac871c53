package io.bearhug.local.servers;

import java.util.Map;

/**
 * How to reach the backing servers.
 *
 * @param postgres PostgreSQL as administrator
 * @param redis a {@code redis://} address
 * @param kafka bootstrap servers
 * @param issuer the realm's issuer
 * @param tokenEndpoint where tokens come from
 * @param smtp {@code host:port}
 * @param mailbox base address of the HTTP mailbox
 * @param clientSecrets confidential client id to secret
 */
public record ServerAddresses(
        PostgresAddress postgres,
        String redis,
        String kafka,
        String issuer,
        String tokenEndpoint,
        String smtp,
        String mailbox,
        Map<String, String> clientSecrets) {
    public ServerAddresses {
        clientSecrets = Map.copyOf(clientSecrets);
    }
}
