package io.bearhug.decision.catalogue.bundle;

import io.bearhug.contracts.catalogue.ActionDefinition;
import io.bearhug.contracts.catalogue.Block;
import io.bearhug.contracts.catalogue.Cap;
import io.bearhug.contracts.catalogue.Catalogue;
import io.bearhug.contracts.catalogue.TreatmentDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether what is written makes sense together, once each part is well formed. */
final class Sense {

    private static final Set<String> NEED_TEXT = Set.of("headline", "text", "button");

    private final Written written;
    private final Catalogue catalogue;

    Sense(Written written) {
        this.written = written;
        this.catalogue = written.catalogue();
    }

    void check() {
        written.of(Section.ACTIONS).forEach((id, pointer) -> {
            var action = catalogue.actions().get(id);
            if (action != null) {
                check(action, pointer);
            }
        });
        written.of(Section.MOMENTS).forEach((id, pointer) -> {
            var moment = catalogue.moments().get(id);
            if (moment != null) {
                Patterns.problem(moment.when()).ifPresent(it -> error(pointer + "/when", it));
                traitOf(moment.when().trait(), pointer + "/when/trait");
            }
        });
        written.of(Section.NEEDS).forEach((id, pointer) -> {
            var need = catalogue.needs().get(id);
            if (need != null && need.signals().isEmpty()) {
                warn(pointer, "nothing speaks for this need: it has no signals");
            }
        });
        written.of(Section.QUESTIONS).forEach((id, pointer) -> {
            var question = catalogue.questions().get(id);
            if (question != null) {
                traitOf(question.trait(), pointer + "/trait");
            }
        });
        policies();
        new Fairness(written).check();
    }

    private void traitOf(@Nullable String trait, String pointer) {
        if (trait != null && !catalogue.traits().containsKey(trait)) {
            warn(pointer, "trait '" + trait + "' is not declared, so it is text");
        }
    }

    private void check(ActionDefinition action, String pointer) {
        treatments(action, pointer);
        if (action.kind() == ActionDefinition.Kind.QUESTION && action.asks() == null) {
            error(pointer, "a question needs 'asks'");
        }
        if (action.kind() == ActionDefinition.Kind.GESTURE) {
            new Selflessness(catalogue, this::error).check(action, pointer);
        }
        for (var i = 0; i < action.caps().size(); i++) {
            cap(action.caps().get(i), pointer + "/caps/" + i);
        }
        chances(action, pointer);
    }

    private void treatments(ActionDefinition action, String pointer) {
        if (action.treatments().isEmpty()) {
            error(pointer, "this action has no treatments: say how it looks on at least one placement or channel");
        }
        var seen = new HashMap<String, Integer>();
        for (var i = 0; i < action.treatments().size(); i++) {
            var treatment = action.treatments().get(i);
            var below = pointer + "/treatments/" + i;
            if (seen.putIfAbsent(treatment.id(), i) != null) {
                error(below + "/id", "there are two treatments '" + treatment.id() + "'");
            }
            treatment(action, treatment, below);
        }
        var outbound = action.treatments().stream().anyMatch(it -> it.placement() == null);
        if (!action.on().isEmpty() && !outbound && !action.treatments().isEmpty()) {
            warn(pointer + "/on", "moments cannot trigger this action: it has no treatment for a channel");
        }
    }

    private void treatment(ActionDefinition action, TreatmentDefinition treatment, String pointer) {
        if ((treatment.placement() == null) == (treatment.channel() == null)) {
            error(pointer, "a treatment is either for a 'placement' or for a 'channel'");
        }
        var placement =
                treatment.placement() == null ? null : catalogue.placements().get(treatment.placement());
        if (placement != null
                && treatment.form() != null
                && !placement.accepts().isEmpty()
                && !placement.accepts().contains(treatment.form())) {
            error(
                    pointer + "/form",
                    "placement '" + placement.id() + "' does not accept the form '" + treatment.form()
                            + "': it accepts " + String.join(", ", placement.accepts()));
        }
        if ("email".equals(treatment.channel()) && treatment.subject() == null) {
            warn(pointer, "a mail without a subject");
        }
        if (treatment.blocks().isEmpty()) {
            error(pointer + "/blocks", "a treatment without blocks says nothing");
        }
        for (var i = 0; i < treatment.blocks().size(); i++) {
            block(action, treatment.blocks().get(i), pointer + "/blocks/" + i);
        }
    }

    private void block(ActionDefinition action, Block block, String pointer) {
        if (NEED_TEXT.contains(block.type()) && block.text() == null) {
            error(pointer, "a " + block.type() + " block needs 'text'");
        }
        if (block.type().equals("items") && action.recommend() == null) {
            warn(pointer, "an items block stays empty without 'recommend'");
        }
        if (block.type().equals("question") && action.asks() == null) {
            error(pointer, "a question block needs the action to say what it 'asks'");
        }
        if (block.type().equals("image") && block.url() == null && block.ref() == null) {
            error(pointer, "an image block needs 'url'");
        }
    }

    private void cap(Cap cap, String pointer) {
        if (cap.max() == 0) {
            warn(pointer + "/max", "a cap of 0 can never be met: nothing is ever said");
        }
        if (cap.per().isZero()) {
            warn(pointer + "/per", "a window of no length counts nothing");
        }
    }

    private void chances(ActionDefinition action, String pointer) {
        var transactional = action.contactClass() == ActionDefinition.ContactClass.TRANSACTIONAL;
        var value = action.value();
        var person = value == null ? null : value.person();
        if (!transactional && person != null && person <= 0) {
            warn(pointer + "/value/person", "this action can never win: it is worth nothing to the person");
        } else if (!transactional && value != null && best(action, value) <= threshold()) {
            warn(pointer + "/value", "this action can never win: even a certain success is worth no more than silence");
        }
        var valid = action.valid();
        if (valid != null && valid.until() != null && !valid.until().isAfter(written.now())) {
            warn(pointer + "/valid/until", "this action can never win: its time is over");
        }
        if (valid != null
                && valid.until() != null
                && valid.from() != null
                && !valid.until().isAfter(valid.from())) {
            error(pointer + "/valid", "'until' must be after 'from'");
        }
        var lever = action.lever();
        if (lever != null && lever.until() != null && !lever.until().isAfter(written.now())) {
            warn(pointer + "/lever/until", "this lever has no effect any more");
        }
        if (action.excludes().contains(action.id())) {
            warn(pointer + "/excludes", "an action that excludes itself is said once at most");
        }
        for (var rule : List.of("eligibility", "applicability", "suitability")) {
            if ("false".equals(rule(action, rule))) {
                warn(pointer + "/" + rule, "this action can never win: its " + rule + " is never met");
            }
        }
    }

    private static @Nullable String rule(ActionDefinition action, String name) {
        return switch (name) {
            case "eligibility" -> action.eligibility();
            case "applicability" -> action.applicability();
            default -> action.suitability();
        };
    }

    /** Utility of a contact that succeeds for certain and costs no patience: no model can promise more. */
    private static double best(ActionDefinition action, ActionDefinition.Value value) {
        var business = value.business() == null ? 0 : value.business();
        var person = value.person() == null ? 0 : value.person();
        var lever = action.lever() == null ? 1 : action.lever().factor();
        var cost = action.cost() == null ? 0 : action.cost();
        return (business + person) * lever - cost;
    }

    private double threshold() {
        var silence = catalogue.policies().silence();
        return silence == null ? 0 : silence.threshold();
    }

    private void policies() {
        var contact = catalogue.policies().contact();
        if (contact != null) {
            for (var i = 0; i < contact.caps().size(); i++) {
                cap(contact.caps().get(i), "/policies/contact/caps/" + i);
            }
            var quiet = contact.quietHours();
            if (quiet != null && quiet.from().equals(quiet.to())) {
                warn("/policies/contact/quietHours", "quiet hours that end when they begin are none");
            }
        }
        for (var place : catalogue.policies().learning().keySet()) {
            if (!place.startsWith("channel:") && !catalogue.placements().containsKey(place)) {
                error(
                        "/policies/learning/" + place,
                        "there is no placement '" + place + "'; a channel is written channel:NAME");
            }
        }
    }

    private void error(String pointer, String message) {
        written.error(pointer, message);
    }

    private void warn(String pointer, String message) {
        written.warn(pointer, message);
    }
}
