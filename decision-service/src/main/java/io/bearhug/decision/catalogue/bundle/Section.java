package io.bearhug.decision.catalogue.bundle;

import io.bearhug.contracts.catalogue.ActionDefinition;
import io.bearhug.contracts.catalogue.AffinityDefinition;
import io.bearhug.contracts.catalogue.Catalogue;
import io.bearhug.contracts.catalogue.ExperimentDefinition;
import io.bearhug.contracts.catalogue.MomentDefinition;
import io.bearhug.contracts.catalogue.NeedDefinition;
import io.bearhug.contracts.catalogue.PlacementDefinition;
import io.bearhug.contracts.catalogue.PurposeDefinition;
import io.bearhug.contracts.catalogue.QuestionDefinition;
import io.bearhug.contracts.catalogue.TraitDefinition;
import java.util.Locale;
import java.util.Map;

/** The lists of a bundle. */
public enum Section {
    PURPOSES("purpose", PurposeDefinition.class),
    TRAITS("trait", TraitDefinition.class),
    AFFINITIES("affinity", AffinityDefinition.class),
    NEEDS("need", NeedDefinition.class),
    MOMENTS("moment", MomentDefinition.class),
    PLACEMENTS("placement", PlacementDefinition.class),
    QUESTIONS("question", QuestionDefinition.class),
    ACTIONS("action", ActionDefinition.class),
    EXPERIMENTS("experiment", ExperimentDefinition.class);

    private final String word;
    private final Class<?> type;

    Section(String word, Class<?> type) {
        this.word = word;
        this.type = type;
    }

    /** Its name in a bundle. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What one of its definitions is called. */
    public String word() {
        return word;
    }

    /** The record of one of its definitions. */
    Class<?> type() {
        return type;
    }

    /** Which field names a definition. */
    String idField() {
        return this == AFFINITIES ? "property" : "id";
    }

    /** Its definitions in a catalogue, by id. */
    public Map<String, ?> of(Catalogue catalogue) {
        return switch (this) {
            case PURPOSES -> catalogue.purposes();
            case TRAITS -> catalogue.traits();
            case AFFINITIES -> catalogue.affinities();
            case NEEDS -> catalogue.needs();
            case MOMENTS -> catalogue.moments();
            case PLACEMENTS -> catalogue.placements();
            case QUESTIONS -> catalogue.questions();
            case ACTIONS -> catalogue.actions();
            case EXPERIMENTS -> catalogue.experiments();
        };
    }
}
