package io.bearhug.support.erasure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an erasure cannot reach at once. */
@ConfigMapping(prefix = "bearhug.erasure")
public interface ErasureSettings {

    /** How long the operator keeps backups of the stores; receipts say so. */
    @WithDefault("P30D")
    Duration backupsKept();
}
