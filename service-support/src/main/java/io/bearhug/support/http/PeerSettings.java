package io.bearhug.support.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of questions to other services. */
@ConfigMapping(prefix = "bearhug.peers")
public interface PeerSettings {

    /** How long an answer may take unless the caller says otherwise. */
    @WithDefault("2s")
    Duration timeout();

    /** Connections per peer. */
    @WithDefault("50")
    int connections();

    /** Questions that may wait for a connection; more fail at once. */
    @WithDefault("200")
    int waiting();
}
