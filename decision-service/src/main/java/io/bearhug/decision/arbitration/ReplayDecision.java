package io.bearhug.decision.arbitration;

import io.bearhug.contracts.Decision;
import io.bearhug.contracts.Decision.Answer;
import io.bearhug.contracts.Json;
import io.bearhug.decision.catalogue.CompiledCatalogue;
import io.bearhug.decision.history.FindDecisions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes a recorded decision again, from its inputs and the catalogue that was in force. */
@ApplicationScoped
public class ReplayDecision {

    private final FindDecisions decisions;
    private final CatalogueVersions versions;

    ReplayDecision(FindDecisions decisions, CatalogueVersions versions) {
        this.decisions = decisions;
        this.versions = versions;
    }

    /**
     * What came out.
     *
     * @param equal whether it is the same decision
     * @param decisionId which
     * @param catalogue version it was taken with
     * @param engine version of the rules it was taken by, null of those before they were numbered
     * @param recorded answers then
     * @param replayed answers now
     */
    public record Replay(
            boolean equal,
            String decisionId,
            String catalogue,
            @Nullable Integer engine,
            List<Answer> recorded,
            List<Answer> replayed) {

        /** Whether the rules are still those it was taken by. */
        public boolean bySameRules() {
            return engine != null && engine == Engine.VERSION;
        }
    }

    /** The replay; empty if there is no such decision, or its catalogue is not known any more. */
    public Uni<Optional<Replay>> replay(String decisionId) {
        return decisions.show(decisionId).chain(it -> it.map(this::replay)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<Replay>> replay(Decision recorded) {
        return versions.version(recorded.catalogue()).map(it -> it.map(compiled -> compare(recorded, compiled)));
    }

    static Replay compare(Decision recorded, CompiledCatalogue compiled) {
        var inputs = Json.mapper().convertValue(recorded.inputs(), Inputs.class);
        var replayed = Deciding.again(inputs, compiled, recorded.degraded());
        var then = plain(recorded);
        var now = plain(replayed);
        var same = then.equals(now) && recorded.group().equals(replayed.group());
        return new Replay(same, recorded.decisionId(), recorded.catalogue(), inputs.engine(), then, now);
    }

    /** Without what is not decided: tokens, and the difference between numbers in memory and in JSON. */
    private static List<Answer> plain(Decision decision) {
        var withoutTokens = Tokens.strip(decision).answers();
        return List.of(Json.mapper().convertValue(Json.mapper().valueToTree(withoutTokens), Answer[].class));
    }
}
