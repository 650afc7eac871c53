package io.bearhug.decision.learning;

import io.bearhug.contracts.catalogue.Catalogue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A round of teaching. Pure but for the models, which learn. */
public final class Teaching {

    private final Catalogue catalogue;

    /** With a catalogue, which says what is expected of an action before anything was learned. */
    public Teaching(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The models that lessons are for. */
    public static Set<String> models(List<DueLesson> lessons) {
        return lessons.stream().filter(Teaching::teaches).map(DueLesson::model).collect(Collectors.toSet());
    }

    /**
     * Teaches, in the order given. A lesson of an act nobody saw teaches nothing; nor does one of an action that is no longer in the catalogue,
     * or whose features are not those of this release. A model of another release's features begins anew.
     *
     * @param known those of the lessons' models that there are
     * @return the models that learned
     */
    public Collection<Model> teach(List<DueLesson> lessons, Collection<Model> known) {
        Map<String, Model> byId = new LinkedHashMap<>();
        known.forEach(model -> byId.put(model.id(), model));
        Map<String, Model> taught = new LinkedHashMap<>();
        lessons.stream().filter(Teaching::teaches).forEach(lesson -> model(lesson, byId)
                .ifPresent(model -> {
                    if (taught.put(model.id(), model) == null) {
                        model.begin();
                    }
                    model.learn(lesson);
                }));
        return taught.values();
    }

    private static boolean teaches(DueLesson lesson) {
        return lesson.exposed() && lesson.features().length == Features.COUNT;
    }

    private Optional<Model> model(DueLesson lesson, Map<String, Model> byId) {
        var action = catalogue.actions().get(ModelIds.action(lesson.model()));
        if (action == null) {
            return Optional.empty();
        }
        var known = byId.get(lesson.model());
        if (known != null && known.understands(lesson.features())) {
            return Optional.of(known);
        }
        var fresh = Model.fresh(lesson.model(), ModelIds.prior(action), lesson.closesAt());
        byId.put(fresh.id(), fresh);
        return Optional.of(fresh);
    }
}
