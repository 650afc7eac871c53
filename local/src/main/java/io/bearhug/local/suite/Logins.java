package io.bearhug.local.suite;

import java.net.URI;
import java.util.Map;

/**
 * People and programs of the local realm, as the launcher acts in their name.
 *
 * @param gateway the suite's one origin
 * @param tokenEndpoint where tokens come from
 * @param platformSecret of the client {@code platform}
 */
public record Logins(String gateway, String tokenEndpoint, String platformSecret) {

    /** The logins of a running suite. */
    public static Logins of(RunInfo run) {
        String secret = run.clients().stream()
                .filter(client -> client.id().equals("platform"))
                .map(RunInfo.Client::secret)
                .findFirst()
                .orElse("");
        return new Logins(run.gateway(), run.tokenEndpoint(), secret);
    }

    /** The address of a path of the suite. */
    public URI path(String path) {
        return URI.create(gateway + path);
    }

    /** A token of the client {@code platform}, which is admin. */
    public String platform() {
        return JsonHttp.token(
                tokenEndpoint,
                Map.of("grant_type", "client_credentials", "client_id", "platform", "client_secret", platformSecret));
    }

    /** A token of a person; in the local realm the password is the name. */
    public String person(String name) {
        return JsonHttp.token(
                tokenEndpoint,
                Map.of("grant_type", "password", "client_id", "console", "username", name, "password", name));
    }
}
