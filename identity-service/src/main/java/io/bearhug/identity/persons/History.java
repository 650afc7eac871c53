package io.bearhug.identity.persons;

import io.bearhug.contracts.Identifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who became whose by a change. */
final class History {

    private final Region before;
    private final Labels labels;
    private final Causes causes;
    private final Instant now;

    History(Region before, Labels labels, Causes causes, Instant now) {
        this.before = before;
        this.labels = labels;
        this.causes = causes;
        this.now = now;
    }

    List<LineageStep> steps(Map<Identifier, Belonging> moved) {
        Set<String> living = new HashSet<>();
        before.belongings().values().forEach(belonging -> living.add(belonging.person()));
        List<LineageStep> steps = new ArrayList<>();
        moved.forEach((identifier, belonging) -> steps.add(step(identifier, belonging, living)));
        return steps;
    }

    private LineageStep step(Identifier identifier, Belonging now, Set<String> living) {
        Belonging old = before.belongings().get(identifier);
        String was = old == null ? null : old.person();
        LineageStep.Kind kind;
        if (was == null) {
            kind = LineageStep.Kind.BORN;
        } else if (labels.redirects().containsKey(was)) {
            kind = LineageStep.Kind.MERGE;
        } else {
            kind = living.contains(now.person()) ? LineageStep.Kind.MOVE : LineageStep.Kind.SPLIT;
        }
        return new LineageStep(
                identifier,
                now.move(),
                now.person(),
                was,
                kind,
                causes.of(identifier),
                this.now,
                before.inForce().version());
    }

    /** Of each person that is now several former ones: are they too many? */
    List<WideMerge> wide(Comparator<Identifier> strongestFirst) {
        List<WideMerge> wide = new ArrayList<>();
        labels.ids().forEach((identifiers, id) -> {
            Map<String, Identifier> parts = parts(identifiers, strongestFirst);
            if (isNew(id, parts) && WideMerge.isWide(parts.size(), identifiers.size())) {
                wide.add(new WideMerge(id, parts, identifiers.size(), cause(identifiers), now));
            }
        });
        return wide;
    }

    private Cause cause(Set<Identifier> person) {
        return causes.of(person.iterator().next());
    }

    /** Persons that come together here; those who were one before and only lose somebody are not news. */
    private boolean isNew(String id, Map<String, Identifier> parts) {
        return parts.keySet().stream()
                .anyMatch(part -> id.equals(labels.redirects().get(part)));
    }

    private Map<String, Identifier> parts(Set<Identifier> identifiers, Comparator<Identifier> strongestFirst) {
        Map<String, Identifier> heads = new LinkedHashMap<>();
        identifiers.stream().sorted(strongestFirst).forEach(identifier -> {
            Belonging old = before.belongings().get(identifier);
            if (old != null) {
                heads.putIfAbsent(old.person(), identifier);
            }
        });
        return heads;
    }
}
