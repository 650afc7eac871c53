package io.bearhug.decision.catalogue;

import io.bearhug.contracts.catalogue.ActionDefinition;
import io.bearhug.contracts.catalogue.Catalogue;
import io.bearhug.contracts.catalogue.TreatmentDefinition;
import io.bearhug.rules.Rule;
import io.bearhug.rules.RuleCompiler;
import io.bearhug.rules.RuleException;
import io.bearhug.rules.Vocabulary;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A version of the catalogue with its rules compiled, and its actions found by where and when they may be said. */
public final class CompiledCatalogue {

    /** What is in force before anything was published. */
    public static final CompiledCatalogue EMPTY = new CompiledCatalogue(Catalogue.EMPTY, Map.of());

    private final Catalogue catalogue;
    private final Map<String, CompiledAction> actions;
    private final Map<String, List<Form>> atPlacement;
    private final Map<String, List<CompiledAction>> onMoment;

    private CompiledCatalogue(Catalogue catalogue, Map<String, CompiledAction> actions) {
        this.catalogue = catalogue;
        this.actions = Collections.unmodifiableMap(new LinkedHashMap<>(actions));
        this.atPlacement = actions.values().stream()
                .flatMap(CompiledCatalogue::forms)
                .collect(Collectors.groupingBy(Form::place, Collectors.toUnmodifiableList()));
        this.onMoment = actions.values().stream()
                .flatMap(action -> action.definition().on().stream().distinct().map(it -> Map.entry(it, action)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));
    }

    /**
     * An action in the first form it has at a placement.
     *
     * @param place id of the placement
     * @param action with its rules
     * @param treatment its form there
     */
    public record Form(String place, CompiledAction action, TreatmentDefinition treatment) {}

    private static Stream<Form> forms(CompiledAction action) {
        var first = new LinkedHashMap<String, Form>();
        for (var treatment : action.definition().treatments()) {
            var place = treatment.placement();
            if (place != null) {
                first.putIfAbsent(place, new Form(place, action, treatment));
            }
        }
        return first.values().stream();
    }

    /** As published. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** By id, in the catalogue's order. */
    public Map<String, CompiledAction> actions() {
        return actions;
    }

    /** Those that have a form at a placement, in the catalogue's order. */
    public List<Form> at(String placement) {
        return atPlacement.getOrDefault(placement, List.of());
    }

    /** Those that listen to a moment, in the catalogue's order. */
    public List<CompiledAction> on(String moment) {
        return onMoment.getOrDefault(moment, List.of());
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
