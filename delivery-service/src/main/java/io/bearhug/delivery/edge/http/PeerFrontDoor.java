package io.bearhug.delivery.edge.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.bearhug.contracts.Json;
import io.bearhug.delivery.unsubscribe.FrontDoor;
import io.bearhug.support.http.PeerClient;
import io.bearhug.support.http.PeerClients;
import io.bearhug.support.http.PeerRefused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Tells identity-service facts through its collection API, like any other source. */
@ApplicationScoped
class PeerFrontDoor implements FrontDoor {

    /** What trying again cannot change. Anything else, such as a role not yet granted, may be put right meanwhile. */
    private static final Set<Integer> FOR_GOOD = Set.of(400, 413, 422);

    private final PeerClient identity;

    PeerFrontDoor(PeerClients peers) {
        this.identity = peers.of("identity");
    }

    @Override
    public Uni<Answer> tell(String fact) {
        return identity.post("/v1/identify", parsed(fact))
                .<Answer>map(_ -> new Answer.Taken())
                .onFailure(PeerFrontDoor::isForGood)
                .recoverWithItem(failure -> new Answer.Refused(String.valueOf(failure.getMessage())));
    }

    private static boolean isForGood(Throwable failure) {
        return failure instanceof PeerRefused refused && FOR_GOOD.contains(refused.status());
    }

    private static JsonNode parsed(String fact) {
        try {
            return Json.mapper().readTree(fact);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an errand's fact is the JSON we wrote", e);
        }
    }
}
