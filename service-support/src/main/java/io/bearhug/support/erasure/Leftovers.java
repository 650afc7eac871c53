package io.bearhug.support.erasure;

import io.bearhug.contracts.ErasureReceipt.Store;
import io.bearhug.contracts.Topic;
import io.bearhug.support.kafka.Retention;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What nobody reads for a forgotten person any more, but what still lies somewhere for a while; dates are real time. */
@ApplicationScoped
public class Leftovers {

    private final ErasureSettings settings;
    private final InstantSource clock;

    /** Retention runs in real time, also where stories move the clock. */
    Leftovers(ErasureSettings settings) {
        this.settings = settings;
        this.clock = InstantSource.system();
    }

    /** Of a service with a database: the log segments of topics it wrote, dead letters and backups. */
    public List<Store> of(Topic... written) {
        Instant now = clock.instant();
        return Stream.concat(
                        Arrays.stream(written)
                                .map(topic -> Store.expires("topic " + topic.suffix(), now.plus(Retention.of(topic)))),
                        Stream.of(
                                Store.expires("dead letters", now.plus(Retention.ofDeadLetters())),
                                Store.expires("backups", now.plus(settings.backupsKept()))))
                .toList();
    }
}
