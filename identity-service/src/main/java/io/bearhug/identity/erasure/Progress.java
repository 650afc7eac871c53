package io.bearhug.identity.erasure;

import io.bearhug.contracts.ErasureReceipt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far an erasure is.
 *
 * @param erasureId which
 * @param personId whom
 * @param state whether every service has said that it is done
 * @param requestedAt when it was asked for, real time
 * @param overdue whether somebody has had too long to say so
 * @param missing services that have not said so yet
 * @param receipts what the others said
 */
public record Progress(
        String erasureId,
        String personId,
        State state,
        Instant requestedAt,
        boolean overdue,
        List<String> missing,
        List<Said> receipts) {

    /** Who has to say so. */
    public static final List<String> SERVICES =
            List.of("identity-service", "context-service", "decision-service", "delivery-service");

    public Progress {
        missing = List.copyOf(missing);
        receipts = List.copyOf(receipts);
    }

    /** Whether it is done. */
    public enum State {
        RUNNING,
        DONE
    }

    /**
     * What a service said.
     *
     * @param service which
     * @param stores each place it had something in
     * @param at when, real time
     */
    public record Said(String service, List<ErasureReceipt.Store> stores, Instant at) {
        public Said {
            stores = List.copyOf(stores);
        }
    }

    /** How far it is at an instant, if every service has so long to answer. */
    public static Progress of(ErasureRequests.Asked asked, Instant now, Duration patience) {
        Set<String> heard =
                asked.receipts().stream().map(ErasureReceipt::service).collect(Collectors.toSet());
        List<String> missing =
                SERVICES.stream().filter(service -> !heard.contains(service)).toList();
        return new Progress(
                asked.id(),
                asked.personIds().getFirst(),
                missing.isEmpty() ? State.DONE : State.RUNNING,
                asked.requestedAt(),
                !missing.isEmpty() && now.isAfter(asked.requestedAt().plus(patience)),
                missing,
                asked.receipts().stream()
                        .map(receipt -> new Said(receipt.service(), receipt.stores(), receipt.at()))
                        .toList());
    }
}
