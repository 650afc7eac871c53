package io.bearhug.delivery.it;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts a {@link MailServer} in the place of the real one. */
public final class BadMailServer implements QuarkusTestResourceLifecycleManager {

    private @Nullable MailServer server;

    @Override
    public Map<String, String> start() {
        try {
            MailServer starting = new MailServer(MailServer.Greeting.FRIENDLY);
            server = starting;
            return Map.of("bearhug.smtp.host", "127.0.0.1", "bearhug.smtp.port", Integer.toString(starting.port()));
        } catch (IOException e) {
            throw new IllegalStateException("no port for the mail server", e);
        }
    }

    @Override
    public void stop() {
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException("the mail server cannot be closed", e);
        }
    }
}
