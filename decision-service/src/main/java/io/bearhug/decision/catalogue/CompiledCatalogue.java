package io.bearhug.decision.catalogue;

import io.bearhug.contracts.catalogue.ActionDefinition;
import io.bearhug.contracts.catalogue.Catalogue;
import io.bearhug.rules.Rule;
import io.bearhug.rules.RuleCompiler;
import io.bearhug.rules.RuleException;
import io.bearhug.rules.Vocabulary;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A version of the catalogue with its rules compiled.
 *
 * @param catalogue as published
 * @param actions by id, in the catalogue's order
 */
public record CompiledCatalogue(Catalogue catalogue, Map<String, CompiledAction> actions) {

    /** What is in force before anything was published. */
    public static final CompiledCatalogue EMPTY = new CompiledCatalogue(Catalogue.EMPTY, Map.of());

    public CompiledCatalogue {
        actions = Collections.unmodifiableMap(new LinkedHashMap<>(actions));
    }

    /**
     * Compiles the rules of a published catalogue.
     *
     * @throws RuleException if one is wrong, which publishing forbids
     */
    public static CompiledCatalogue of(Catalogue catalogue) throws RuleException {
        var vocabulary = Vocabulary.of(catalogue);
        var decisions = RuleCompiler.forDecisions(vocabulary);
        var items = RuleCompiler.forItems(vocabulary);
        var events = RuleCompiler.forEvents();
        var actions = new LinkedHashMap<String, CompiledAction>();
        for (var action : catalogue.actions().values()) {
            actions.put(action.id(), compiled(action, decisions, items, events));
        }
        return new CompiledCatalogue(catalogue, actions);
    }

    private static CompiledAction compiled(
            ActionDefinition action, RuleCompiler decisions, RuleCompiler items, RuleCompiler events)
            throws RuleException {
        var recommend = action.recommend();
        var success = action.success();
        return new CompiledAction(
                action,
                compiled(action.eligibility(), decisions),
                compiled(action.applicability(), decisions),
                compiled(action.suitability(), decisions),
                compiled(recommend == null ? null : recommend.where(), items),
                compiled(success == null ? null : success.where(), events));
    }

    private static @Nullable Rule compiled(@Nullable String source, RuleCompiler compiler) throws RuleException {
        return source == null ? null : compiler.compile(source);
    }
}
