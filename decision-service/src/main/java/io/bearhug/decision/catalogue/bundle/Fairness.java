package io.bearhug.decision.catalogue.bundle;

import io.bearhug.contracts.catalogue.ActionDefinition;
import io.bearhug.contracts.catalogue.ActionDefinition.ContactClass;
import io.bearhug.contracts.catalogue.Catalogue;
import io.bearhug.contracts.catalogue.ExperimentDefinition;
import io.bearhug.contracts.catalogue.ExperimentDefinition.Arm;
import io.bearhug.decision.allocation.Part;
import io.bearhug.decision.allocation.Phase;
import io.bearhug.rules.Spelling;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Whether what experiments compare can be told apart afterwards, and harms nobody. All of them are looked at: an action's class may have changed. */
final class Fairness {

    private static final int MOST_ARMS = 10;
    private static final String CHANNEL = "channel:";

    private final Written written;
    private final Catalogue catalogue;

    Fairness(Written written) {
        this.written = written;
        this.catalogue = written.catalogue();
    }

    void check() {
        catalogue.experiments().values().forEach(it -> {
            var pointer = written.of(Section.EXPERIMENTS).getOrDefault(it.id(), "/experiments");
            arms(it, pointer);
            time(it, pointer);
            places(it, pointer);
            apart(it, pointer);
            unchanged(it, pointer);
        });
    }

    private void arms(ExperimentDefinition experiment, String pointer) {
        var arms = experiment.arms();
        if (arms.size() < 2 || arms.size() > MOST_ARMS) {
            error(
                    pointer + "/arms",
                    "an experiment compares 2 to %d arms, the first of them being how things are: this has %d"
                            .formatted(MOST_ARMS, arms.size()));
        }
        if (experiment.share() != null && experiment.share() <= 0) {
            error(pointer + "/share", "nobody would take part: 'share' is above 0, and 1 is everybody");
        }
        if (experiment.margin() != null && experiment.margin() <= 0) {
            error(pointer + "/margin", "no two arms are ever that alike: 'margin' is above 0");
        }
        var seen = new HashSet<String>();
        for (var i = 0; i < arms.size(); i++) {
            arm(experiment, arms.get(i), pointer + "/arms/" + i);
            if (!seen.add(arms.get(i).id())) {
                error(
                        pointer + "/arms/" + i + "/id",
                        "there are two arms '" + arms.get(i).id() + "'");
            }
        }
        if (Part.changes(experiment).isEmpty()) {
            warn(pointer + "/arms", "all arms are alike: this compares people with people, nothing else");
        }
    }

    private void arm(ExperimentDefinition experiment, Arm arm, String pointer) {
        if (arm.proportion() <= 0) {
            error(pointer + "/weight", "nobody would be in this arm: 'weight' is above 0, or leave the arm out");
        }
        for (var i = 0; i < arm.without().size(); i++) {
            changes(experiment, arm.without().get(i), pointer + "/without/" + i);
        }
        arm.levers().keySet().forEach(action -> {
            changes(experiment, action, pointer + "/levers/" + action);
            if (arm.without().contains(action)) {
                error(pointer + "/levers/" + action, "'" + action + "' is left out in this arm: a lever moves nothing");
            }
        });
    }

    private void changes(ExperimentDefinition experiment, String id, String pointer) {
        var action = catalogue.actions().get(id);
        if (action == null) {
            if (pointer.contains("/levers/") && !written.of(Section.ACTIONS).containsKey(id)) {
                error(
                        pointer,
                        "there is no action '" + id + "'"
                                + Spelling.suggestion(id, catalogue.actions().keySet()));
            }
            return;
        }
        if (action.contactClass() != null && action.contactClass() != ContactClass.MARKETING) {
            error(
                    pointer,
                    "action '%s' of experiment '%s' is no marketing: help, service and what has to be said are nothing to try out"
                            .formatted(id, experiment.id()));
        } else if (!isSaidAt(action, experiment.placements())) {
            warn(pointer, "action '" + id + "' is never said at the places of this experiment");
        }
    }

    private static boolean isSaidAt(ActionDefinition action, List<String> places) {
        return places.isEmpty()
                || action.treatments().stream()
                        .flatMap(it ->
                                it.placement() == null ? Stream.of(CHANNEL + it.channel()) : Stream.of(it.placement()))
                        .anyMatch(places::contains);
    }

    private void time(ExperimentDefinition experiment, String pointer) {
        var valid = experiment.valid();
        if (valid == null) {
            return;
        }
        if (valid.from() != null && valid.until() != null && !valid.until().isAfter(valid.from())) {
            error(pointer + "/valid", "'until' must be after 'from'");
        } else if (written.of(Section.EXPERIMENTS).containsKey(experiment.id())
                && Phase.of(experiment, written.now()) == Phase.ENDED) {
            warn(pointer + "/valid/until", "this experiment is over");
        }
    }

    private void places(ExperimentDefinition experiment, String pointer) {
        for (var i = 0; i < experiment.placements().size(); i++) {
            var place = experiment.placements().get(i);
            var known = place.startsWith(CHANNEL)
                    ? Shapes.CHANNELS.contains(place.substring(CHANNEL.length()))
                    : catalogue.placements().containsKey(place);
            if (!known) {
                error(
                        pointer + "/placements/" + i,
                        "there is no placement '%s'%s; a channel is written channel:NAME"
                                .formatted(
                                        place,
                                        Spelling.suggestion(
                                                place, catalogue.placements().keySet())));
            }
        }
    }

    /** Experiments lie over each other: each spreads people by its own salt. Of what both change nobody could say which of them did it. */
    private void apart(ExperimentDefinition experiment, String pointer) {
        catalogue.experiments().values().stream()
                .takeWhile(it -> !it.id().equals(experiment.id()))
                .filter(it -> isAtTheSameTime(it, experiment))
                .forEach(other -> {
                    if (salt(other).equals(salt(experiment))) {
                        error(
                                pointer + "/salt",
                                "experiment '%s' has the same salt, so both would split people alike: leave it out, or write another"
                                        .formatted(other.id()));
                    }
                    both(other, experiment)
                            .forEach(action -> error(
                                    pointer + "/arms",
                                    "experiment '%s' changes action '%s' at the same places and time: begin one when the other has ended"
                                            .formatted(other.id(), action)));
                });
    }

    private static String salt(ExperimentDefinition experiment) {
        return experiment.salt() == null ? experiment.id() : experiment.salt();
    }

    private static boolean isAtTheSameTime(ExperimentDefinition one, ExperimentDefinition other) {
        return !isBefore(one, other) && !isBefore(other, one);
    }

    private static boolean isBefore(ExperimentDefinition one, ExperimentDefinition other) {
        var until = one.valid() == null ? null : one.valid().until();
        var from = other.valid() == null ? null : other.valid().from();
        return until != null && from != null && !until.isAfter(from);
    }

    private static List<String> both(ExperimentDefinition one, ExperimentDefinition other) {
        var places = Set.copyOf(one.placements());
        var meet = places.isEmpty()
                || other.placements().isEmpty()
                || other.placements().stream().anyMatch(places::contains);
        var changed = Part.changes(one);
        return meet
                ? Part.changes(other).stream()
                        .filter(changed::contains)
                        .sorted()
                        .toList()
                : List.of();
    }

    /** Of one that has begun only its name, its end, and the share – to more people – may change: else people would move, or be counted by what is seen. */
    private void unchanged(ExperimentDefinition experiment, String pointer) {
        var before = written.live().experiments().get(experiment.id());
        if (before == null || Phase.of(before, written.now()) == Phase.PLANNED) {
            return;
        }
        var from = before.valid() == null ? null : before.valid().from();
        var same = before.arms().equals(experiment.arms())
                && before.placements().equals(experiment.placements())
                && salt(before).equals(salt(experiment))
                && before.measure() == experiment.measure()
                && Objects.equals(before.margin(), experiment.margin())
                && Objects.equals(
                        from,
                        experiment.valid() == null ? null : experiment.valid().from())
                && share(experiment) >= share(before);
        if (!same) {
            error(
                    pointer,
                    "experiment '%s' has begun: only its name, hypothesis, end and a wider share may change; write another one under a new id"
                            .formatted(experiment.id()));
        }
    }

    private static double share(ExperimentDefinition experiment) {
        return experiment.share() == null ? 1 : experiment.share();
    }

    private void error(String pointer, String message) {
        written.error(pointer, message);
    }

    private void warn(String pointer, String message) {
        written.warn(pointer, message);
    }
}
