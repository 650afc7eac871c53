package io.bearhug.decision.edge.http;

import io.bearhug.contracts.context.ContextQuery;
import io.bearhug.contracts.context.LiveContext;
import io.bearhug.decision.DecisionConfig;
import io.bearhug.decision.arbitration.Contexts;
import io.bearhug.support.http.PeerClient;
import io.bearhug.support.http.PeerClients;
import io.bearhug.support.http.PeerRefused;
import io.bearhug.support.problem.Unavailable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Asks context-service. */
@ApplicationScoped
class ContextService implements Contexts {

    private static final Logger LOG = Logger.getLogger(ContextService.class);

    private final PeerClient context;

    ContextService(PeerClients peers, DecisionConfig config) {
        this.context = peers.of("context").within(config.context().timeout());
    }

    @Override
    public Uni<LiveContext> ask(ContextQuery query) {
        return context.post("/v1/contexts/query", query, LiveContext.class)
                .onFailure(PeerRefused.class)
                .transform(Refused::new)
                .onFailure()
                .invoke(failure -> LOG.warnf("decided without context: %s", failure.getMessage()));
    }

    /** It did not accept the question: to this answer the same as if it were away. */
    private static final class Refused extends Unavailable {
        Refused(Throwable cause) {
            super(String.valueOf(cause.getMessage()), cause);
        }
    }
}
