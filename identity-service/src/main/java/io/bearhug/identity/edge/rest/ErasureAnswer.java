package io.bearhug.identity.edge.rest;

import io.bearhug.identity.erasure.Progress;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * An erasure as answered.
 *
 * @param erasureId which
 * @param personId whom
 * @param state running or done
 * @param requestedAt when it was asked for
 * @param overdue whether a service has had too long to say that it forgot them
 * @param missing services that have not said so yet
 * @param receipts what the others said, store by store
 */
public record ErasureAnswer(
        String erasureId,
        String personId,
        String state,
        Instant requestedAt,
        boolean overdue,
        List<String> missing,
        List<Progress.Said> receipts) {

    public ErasureAnswer {
        missing = List.copyOf(missing);
        receipts = List.copyOf(receipts);
    }

    static ErasureAnswer of(Progress progress) {
        return new ErasureAnswer(
                progress.erasureId(),
                progress.personId(),
                progress.state().name().toLowerCase(Locale.ROOT),
                progress.requestedAt(),
                progress.overdue(),
                progress.missing(),
                progress.receipts());
    }
}
