package io.bearhug.decision.catalogue.bundle;

import io.bearhug.contracts.catalogue.ActionDefinition;
import io.bearhug.contracts.catalogue.ActionDefinition.ContactClass;
import io.bearhug.contracts.catalogue.Catalogue;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Whether what calls itself a gesture asks for nothing, offers nothing and is no routine. */
final class Selflessness {

    /** Blocks that ask or offer. */
    private static final Set<String> WANT_SOMETHING = Set.of("items", "item", "question", "order");

    private final Catalogue catalogue;
    private final BiConsumer<String, String> error;

    /**
     * A check.
     *
     * @param error takes a pointer and what is wrong there
     */
    Selflessness(Catalogue catalogue, BiConsumer<String, String> error) {
        this.catalogue = catalogue;
        this.error = error;
    }

    void check(ActionDefinition action, String pointer) {
        if (action.contactClass() != ContactClass.SERVICE) {
            error.accept(pointer + "/class", "a gesture is care: its class is service");
        }
        worth(action, pointer);
        if (action.asks() != null) {
            error.accept(pointer + "/asks", "a gesture asks nothing");
        }
        if (action.recommend() != null) {
            error.accept(pointer + "/recommend", "a gesture offers nothing: recommend in an action of its own");
        }
        blocks(action, pointer);
        routine(action, pointer);
    }

    private void worth(ActionDefinition action, String pointer) {
        var value = action.value();
        var person = value == null ? null : value.person();
        if (person == null || person <= 0) {
            error.accept(
                    pointer + "/value",
                    "a gesture is done for what it is worth to the person: write value: { person: … } above 0");
        }
        if (value != null && value.business() != null && value.business() > 0) {
            error.accept(
                    pointer + "/value/business", "a gesture is not done for what it brings the house: leave this out");
        }
    }

    private void blocks(ActionDefinition action, String pointer) {
        for (var i = 0; i < action.treatments().size(); i++) {
            var blocks = action.treatments().get(i).blocks();
            for (var j = 0; j < blocks.size(); j++) {
                if (WANT_SOMETHING.contains(blocks.get(j).type())) {
                    error.accept(
                            pointer + "/treatments/" + i + "/blocks/" + j + "/type",
                            "nothing is asked or offered with a gesture, so it has no "
                                    + blocks.get(j).type() + " block");
                }
            }
        }
    }

    private void routine(ActionDefinition action, String pointer) {
        for (var i = 0; i < action.on().size(); i++) {
            var moment = action.on().get(i);
            var isRoutine = Optional.ofNullable(catalogue.moments().get(moment))
                    .filter(it -> it.when().every() != null)
                    .isPresent();
            if (isRoutine) {
                error.accept(pointer + "/on/" + i, "a gesture is no routine: moment '" + moment + "' comes every time");
            }
        }
    }
}
