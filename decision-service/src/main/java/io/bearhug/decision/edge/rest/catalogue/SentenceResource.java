package io.bearhug.decision.edge.rest.catalogue;

import io.bearhug.contracts.Lists;
import io.bearhug.contracts.catalogue.NeedDefinition;
import io.bearhug.decision.catalogue.CompiledAction;
import io.bearhug.decision.catalogue.CurrentCatalogue;
import io.bearhug.rules.Rule;
import io.bearhug.rules.RuleCompiler;
import io.bearhug.rules.RuleException;
import io.bearhug.support.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The rules of the catalogue in force, as sentences. */
@Path("/v1/catalogue/sentences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
public class SentenceResource {

    private final CurrentCatalogue catalogue;

    SentenceResource(CurrentCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Rules of a catalogue.
     *
     * @param version of the catalogue
     * @param actions in its order
     * @param needs in its order
     */
    public record Sentences(String version, List<Definition> actions, List<Definition> needs) {
        public Sentences {
            actions = Lists.copy(actions);
            needs = Lists.copy(needs);
        }
    }

    /**
     * Rules of one definition.
     *
     * @param id of the definition
     * @param rules in the order in which they are asked
     */
    public record Definition(String id, List<Sentence> rules) {
        public Definition {
            rules = Lists.copy(rules);
        }
    }

    /**
     * One rule.
     *
     * @param stage where it is asked: eligibility, applicability, suitability, items, success, signal or satisfied
     * @param event which events it is about, null if it is about a person
     * @param rule as written; null where every event of that name counts
     * @param says the same as a sentence
     */
    public record Sentence(
            String stage,
            @Nullable String event,
            @Nullable String rule,
            @Nullable String says) {}

    /** The rules of the catalogue in force, as sentences. */
    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MARKETER, Roles.APPROVER, Roles.AGENT, Roles.ADMIN})
    @Operation(summary = "The rules of the catalogue in force, as sentences")
    public Sentences sentences() {
        var current = catalogue.current();
        return new Sentences(
                current.catalogue().version(),
                current.actions().values().stream()
                        .map(SentenceResource::action)
                        .toList(),
                current.catalogue().needs().values().stream()
                        .map(SentenceResource::need)
                        .toList());
    }

    private static Definition action(CompiledAction it) {
        var success = it.definition().success();
        var rules = Stream.of(
                        rule("eligibility", it.eligibility()),
                        rule("applicability", it.applicability()),
                        rule("suitability", it.suitability()),
                        rule("items", it.items()))
                .flatMap(Optional::stream);
        var succeeds =
                success == null ? Stream.<Sentence>empty() : Stream.of(event("success", success.event(), it.success()));
        return new Definition(
                it.definition().id(), Stream.concat(rules, succeeds).toList());
    }

    private static Definition need(NeedDefinition it) {
        var signals = it.signals().stream().map(signal -> event("signal", signal.event(), compiled(signal.where())));
        var satisfied = it.satisfiedBy();
        var ends = satisfied == null
                ? Stream.<Sentence>empty()
                : Stream.of(event("satisfied", satisfied.event(), compiled(satisfied.where())));
        return new Definition(it.id(), Stream.concat(signals, ends).toList());
    }

    private static @Nullable Rule compiled(@Nullable String source) {
        try {
            return source == null ? null : RuleCompiler.forEvents().compile(source);
        } catch (RuleException e) {
            throw new IllegalStateException("what is in force was checked when it was published", e);
        }
    }

    private static Optional<Sentence> rule(String stage, @Nullable Rule rule) {
        return Optional.ofNullable(rule).map(it -> new Sentence(stage, null, it.source(), it.sentence()));
    }

    private static Sentence event(String stage, String event, @Nullable Rule rule) {
        return rule == null
                ? new Sentence(stage, event, null, null)
                : new Sentence(stage, event, rule.source(), rule.sentence());
    }
}
