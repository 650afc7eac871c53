package io.bearhug.local.suite;

import io.bearhug.local.servers.JsonFile;
import io.bearhug.local.servers.StateFolder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Addresses and logins of the running suite, as written to {@code .bearhug/run.json}.
 *
 * @param gateway the one origin
 * @param issuer of access tokens
 * @param tokenEndpoint where tokens come from
 * @param clients confidential clients for programs
 * @param users people of the local realm
 * @param writeKeys source to write key; the first is a server source
 * @param smtp {@code host:port} of the mail server
 * @param mailbox base address of the mails received
 * @param services name to address and process
 * @param kafka bootstrap servers
 * @param redis a {@code redis://} address
 * @param postgres a {@code postgresql://} address with the administrator's login
 */
public record RunInfo(
        String gateway,
        String issuer,
        String tokenEndpoint,
        List<Client> clients,
        List<User> users,
        Map<String, String> writeKeys,
        String smtp,
        String mailbox,
        Map<String, Running> services,
        String kafka,
        String redis,
        String postgres) {

    /** A confidential client. */
    public record Client(String id, String secret, List<String> roles) {}

    /** A person of the local realm. */
    public record User(String name, String password, List<String> roles) {}

    /** A service: where and which process. */
    public record Running(String url, long pid) {}

    /** What the suite of this state folder wrote; empty when it does not run. */
    public static Optional<RunInfo> read(StateFolder state) {
        return new JsonFile(state.run()).read(RunInfo.class);
    }

    /** Writes the file. */
    void write(StateFolder state) {
        new JsonFile(state.run()).write(this);
    }
}
