package io.bearhug.contracts;

import io.bearhug.contracts.catalogue.ActionDefinition;
import io.bearhug.contracts.catalogue.AffinityDefinition;
import io.bearhug.contracts.catalogue.ExperimentDefinition;
import io.bearhug.contracts.catalogue.Manifest;
import io.bearhug.contracts.catalogue.MomentDefinition;
import io.bearhug.contracts.catalogue.NeedDefinition;
import io.bearhug.contracts.catalogue.PlacementDefinition;
import io.bearhug.contracts.catalogue.Policies;
import io.bearhug.contracts.catalogue.PurposeDefinition;
import io.bearhug.contracts.catalogue.QuestionDefinition;
import io.bearhug.contracts.catalogue.TraitDefinition;
import io.bearhug.contracts.catalogue.Voice;
import io.bearhug.contracts.context.ContextQuery;
import io.bearhug.contracts.context.LiveContext;

/** Everything that has a schema and a recorded sample, by the name of its files. */
enum Contract {
    EVENT(Event.class),
    PERSON(Person.class),
    MOMENT(Moment.class),
    DECISION(Decision.class),
    OUTCOME(Outcome.class),
    ERASURE(Erasure.class),
    ERASURE_RECEIPT(ErasureReceipt.class),
    CONTEXT_QUERY(ContextQuery.class),
    LIVE_CONTEXT(LiveContext.class),
    CATALOGUE_MANIFEST(Manifest.class),
    CATALOGUE_PURPOSE(PurposeDefinition.class),
    CATALOGUE_TRAIT(TraitDefinition.class),
    CATALOGUE_AFFINITY(AffinityDefinition.class),
    CATALOGUE_NEED(NeedDefinition.class),
    CATALOGUE_MOMENT(MomentDefinition.class),
    CATALOGUE_PLACEMENT(PlacementDefinition.class),
    CATALOGUE_QUESTION(QuestionDefinition.class),
    CATALOGUE_ACTION(ActionDefinition.class),
    CATALOGUE_EXPERIMENT(ExperimentDefinition.class),
    CATALOGUE_POLICIES(Policies.class),
    CATALOGUE_VOICE(Voice.class);

    private final Class<?> type;

    Contract(Class<?> type) {
        this.type = type;
    }

    Class<?> type() {
        return type;
    }

    String fileName() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".json";
    }
}
