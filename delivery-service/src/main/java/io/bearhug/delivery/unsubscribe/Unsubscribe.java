package io.bearhug.delivery.unsubscribe;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Takes a no at its word. */
@ApplicationScoped
public class Unsubscribe {

    private final SignedLinks links;
    private final Refusals refusals;
    private final Clock clock;

    Unsubscribe(SignedLinks links, Refusals refusals, Clock clock) {
        this.links = links;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** The message a token stands for; empty if it stands for none. Changes nothing. */
    public Uni<Optional<Sent>> look(String token) {
        return links.deliveryOf(token).map(refusals::findSent).orElseGet(() -> Uni.createFrom()
                .item(Optional.empty()));
    }

    /** No more messages for that purpose, to any of their addresses; answers the message, empty if the token stands for none. */
    public Uni<Optional<Sent>> refuse(String token) {
        return look(token).call(sent -> sent.map(it -> refusals.keep(Refusal.of(it, clock.instant())))
                .orElseGet(() -> Uni.createFrom().voidItem()));
    }
}
