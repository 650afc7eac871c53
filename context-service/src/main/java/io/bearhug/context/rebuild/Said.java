package io.bearhug.context.rebuild;

import io.bearhug.context.moments.Claims.Claim;
import io.bearhug.context.moments.Quiet;
import io.bearhug.contracts.Moment;
import io.bearhug.contracts.catalogue.MomentDefinition;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was said, to be remembered again, so that it is not said twice. */
public interface Said {

    /** Remembers that moments were said, unless later ones are remembered. */
    Uni<Void> remember(List<Claim> claims);

    /**
     * What a moment claimed when it was said; empty if its definition is gone. Of an occasion it is no longer known whose it is, so another
     * one of theirs near it is not told from it.
     */
    static Optional<Claim> by(Moment moment, Map<String, MomentDefinition> definitions) {
        return Optional.ofNullable(definitions.get(moment.definition())).map(definition -> {
            var quietUntil =
                    definition.cooldown() == null ? moment.at() : moment.at().plus(definition.cooldown());
            var subject = moment.personId() == null ? moment.fragment() : moment.personId();
            var scope = moment.occasion() == null ? "" : "/" + moment.occasion();
            return new Claim(definition.id(), subject, new Quiet.Said(scope, moment.id(), moment.at(), quietUntil));
        });
    }
}
