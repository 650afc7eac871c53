package io.bearhug.delivery.edge.http;

import io.bearhug.delivery.DeliveryConfig;
import io.bearhug.delivery.sending.Reasons;
import io.bearhug.support.http.PeerClient;
import io.bearhug.support.http.PeerClients;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Asks decision-service. */
@ApplicationScoped
class PeerReasons implements Reasons {

    private final PeerClient decision;

    PeerReasons(PeerClients peers, DeliveryConfig config) {
        this.decision = peers.of("decision").within(config.reasonDeadline());
    }

    /** What decision-service says. */
    record StillTrue(@Nullable Boolean holds, @Nullable String reason) {}

    @Override
    public Uni<Answer> stillTrue(String decisionId, String placement) {
        String path = "/v1/decisions/" + encode(decisionId) + "/still-true?placement=" + encode(placement);
        return decision.get(path, StillTrue.class).map(PeerReasons::answer);
    }

    private static Answer answer(StillTrue said) {
        if (said.holds() == null) {
            throw new IllegalStateException("decision-service always says whether a reason holds");
        }
        return said.holds() ? Answer.HOLDS : Answer.GONE;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
