package io.bearhug.decision.catalogue.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bearhug.contracts.Json;
import io.bearhug.contracts.catalogue.Catalogue;
import io.bearhug.rules.Spelling;
import io.bearhug.rules.Vocabulary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds everything that is wrong with a bundle, at once, each with its place. Pure. */
public final class BundleCheck {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:-]{0,99}");
    private static final int MOST_FAULTS = 200;
    private static final Comparator<Fault> BY_PLACE = Comparator.comparing(
                    (Fault it) -> it.place().file() == null ? "" : it.place().file())
            .thenComparingInt(it -> it.place().line())
            .thenComparingInt(it -> it.place().column());

    private final Catalogue live;
    private final Walk walk = new Walk();
    private final List<Fault> warnings = new ArrayList<>();
    private final Overlay overlay;

    /** Where each definition of the bundle is written, by id. */
    private final Map<Section, Map<String, String>> pointers = new EnumMap<>(Section.class);

    private BundleCheck(Catalogue live) {
        this.live = live;
        this.overlay = new Overlay(live);
    }

    /**
     * Checks a bundle.
     *
     * @param text YAML or JSON
     * @param live the catalogue in force, over which it is laid
     * @param now for what is dated
     */
    public static Checked check(String text, Catalogue live, Instant now) {
        var read = TreeReader.read(text);
        return read.fault()
                .<Checked>map(it -> new Checked.Faulty(List.of(it), List.of()))
                .orElseGet(() -> new BundleCheck(live).check(read.documents(), now));
    }

    private Checked check(List<Tree> documents, Instant now) {
        var bundle = Bundle.of(documents, walk);
        bundle.removals().forEach((section, ids) -> ids.forEach(it -> remove(section, it, ids.indexOf(it))));
        bundle.sections().forEach(this::define);
        bundle.singles().forEach(this::single);
        var catalogue = overlay.catalogue();
        references(catalogue);
        leftBehind(catalogue);
        Conditions.check(walk, Vocabulary.of(withBroken(catalogue)), warnings);
        new Templates(walk, catalogue, warnings).check();
        new Sense(new Written(walk, warnings, catalogue, live, pointers, now)).check();
        return result(catalogue);
    }

    private Checked result(Catalogue catalogue) {
        warnings.sort(BY_PLACE);
        if (walk.faults().isEmpty()) {
            return new Checked.Sound(catalogue, warnings);
        }
        var errors = walk.faults().stream()
                .sorted(BY_PLACE)
                .distinct()
                .limit(MOST_FAULTS)
                .toList();
        return new Checked.Faulty(errors, warnings);
    }

    private void remove(Section section, Tree id, int index) {
        if (id instanceof Tree.Scalar it && !overlay.remove(section, it.text())) {
            walk.faults()
                    .add(new Fault(
                            id.place(),
                            "/remove/" + section.key() + "/" + index,
                            "there is no " + section.word() + " '" + it.text() + "' to remove"
                                    + Spelling.suggestion(
                                            it.text(), section.of(live).keySet())));
        }
    }

    private void define(Section section, List<Tree> definitions) {
        for (var i = 0; i < definitions.size(); i++) {
            define(section, definitions.get(i), "/" + section.key() + "/" + i);
        }
    }

    private void define(Section section, Tree definition, String pointer) {
        var fits = walk.fits(definition, Shapes.of(section), pointer);
        if (!(definition instanceof Tree.Mapping mapping
                && mapping.find(section.idField()).orElse(null) instanceof Tree.Scalar id
                && id.value() != null)) {
            return;
        }
        var below = pointer + "/" + section.idField();
        if (!ID.matcher(id.text()).matches()) {
            walk.fault(below, "an id is made of letters, digits and . _ : -, at most 100");
        }
        var first = pointers.computeIfAbsent(section, _ -> new HashMap<>()).putIfAbsent(id.text(), pointer);
        if (first != null) {
            walk.fault(
                    below,
                    "there are two of " + section.word() + " '" + id.text() + "'; the first is in line "
                            + walk.at(first).line());
        } else if (fits) {
            put(section, id.text(), definition, pointer);
        }
    }

    private void put(Section section, String id, Tree definition, String pointer) {
        try {
            overlay.put(section, id, definition.toJson());
        } catch (JsonProcessingException e) {
            walk.fault(pointer, "cannot be read: " + e.getOriginalMessage());
        }
    }

    private void single(String key, Tree tree) {
        try {
            switch (key) {
                case "policies" -> overlay.policies(tree.toJson());
                case "voice" -> overlay.voice(tree.toJson());
                case "namespaces" -> namespaces(tree);
                default -> {}
            }
        } catch (JsonProcessingException e) {
            walk.fault("/" + key, "cannot be read: " + e.getOriginalMessage());
        }
    }

    private void namespaces(Tree tree) {
        if (tree instanceof Tree.Mapping it && !it.entries().isEmpty()) {
            warnings.add(new Fault(tree.place(), "/namespaces", "overrides of namespaces are not applied yet"));
        }
    }

    private void references(Catalogue catalogue) {
        for (var found : walk.references()) {
            if (found.shape() instanceof Shape.Reference it) {
                var known = known(it.section(), catalogue);
                var id = found.value().text();
                if (!known.contains(id)) {
                    walk.fault(
                            found.pointer(),
                            "there is no " + it.section().word() + " '" + id + "'" + Spelling.suggestion(id, known));
                }
            }
        }
    }

    /** Ids that exist, those of definitions that are broken included: their absence is not another fault. */
    private Set<String> known(Section section, Catalogue catalogue) {
        var known = new java.util.HashSet<String>(section.of(catalogue).keySet());
        known.addAll(pointers.getOrDefault(section, Map.of()).keySet());
        return known;
    }

    /** The catalogue in which broken needs, actions and so on exist, so that conditions may name them. */
    private Catalogue withBroken(Catalogue catalogue) {
        return new BrokenIncluded(catalogue, pointers).catalogue();
    }

    /** Definitions in force that the bundle does not touch but robs of what they refer to. */
    private void leftBehind(Catalogue catalogue) {
        var others = new Walk();
        for (var section : Section.values()) {
            var untouched = new LinkedHashMap<String, Object>(section.of(catalogue));
            untouched
                    .keySet()
                    .removeAll(pointers.getOrDefault(section, Map.of()).keySet());
            untouched.forEach((id, it) -> leftBehind(others, section, id, it));
        }
        for (var found : others.references()) {
            if (found.shape() instanceof Shape.Reference it
                    && !known(it.section(), catalogue).contains(found.value().text())) {
                walk.fault(
                        "/remove",
                        found.pointer().substring(1) + " in force still refers to "
                                + it.section().word() + " '" + found.value().text() + "'");
            }
        }
    }

    private void leftBehind(Walk others, Section section, String id, Object definition) {
        try {
            var json = Json.mapper().writeValueAsString(definition);
            TreeReader.read(json).documents().forEach(it -> {
                var _ = others.fits(it, Shapes.of(section), "/" + section.word() + " " + id);
            });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("definitions can be written as JSON", e);
        }
    }
}
