package io.bearhug.decision.catalogue.bundle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All documents of a bundle as one.
 *
 * @param sections definitions in the order they are written
 * @param singles the sections that are no lists: voice, policies, items, namespaces
 * @param removals entries to be removed
 */
record Bundle(Map<Section, List<Tree>> sections, Map<String, Tree> singles, Map<Section, List<Tree>> removals) {

    private static final String REMOVE = "remove";

    /** Joins documents; lists are appended, faults of the outermost level are noted. */
    static Bundle of(List<Tree> documents, Walk walk) {
        var bundle = new Bundle(new EnumMap<>(Section.class), new LinkedHashMap<>(), new EnumMap<>(Section.class));
        documents.forEach(it -> bundle.add(it, walk));
        return bundle;
    }

    private void add(Tree document, Walk walk) {
        if (document instanceof Tree.Scalar it && it.value() == null) {
            return;
        }
        if (!(document instanceof Tree.Mapping mapping)) {
            var _ = walk.fits(document, Shapes.BUNDLE, "");
            return;
        }
        mapping.entries().forEach(it -> add(mapping, it, walk));
    }

    private void add(Tree.Mapping document, Tree.Entry entry, Walk walk) {
        var section = section(entry.key());
        if (section != null && entry.value() instanceof Tree.Sequence list) {
            sections.computeIfAbsent(section, _ -> new ArrayList<>()).addAll(list.elements());
        } else if (entry.key().equals(REMOVE) && entry.value() instanceof Tree.Mapping removed) {
            addRemovals(removed, walk);
        } else {
            addSingle(document, entry, walk);
        }
    }

    private void addRemovals(Tree.Mapping removed, Walk walk) {
        if (walk.fits(removed, Shapes.BUNDLE.all().getOrDefault(REMOVE, Shape.Value.ANYTHING), "/" + REMOVE)) {
            for (var entry : removed.entries()) {
                var section = section(entry.key());
                if (section != null && entry.value() instanceof Tree.Sequence list) {
                    removals.computeIfAbsent(section, _ -> new ArrayList<>()).addAll(list.elements());
                }
            }
        }
    }

    private void addSingle(Tree.Mapping document, Tree.Entry entry, Walk walk) {
        var empty = entry.value() instanceof Tree.Scalar it && it.value() == null;
        var fits = walk.fits(new Tree.Mapping(document.place(), List.of(entry)), Shapes.BUNDLE, "");
        if (fits && !empty && singles.putIfAbsent(entry.key(), entry.value()) != null) {
            walk.faults().add(new Fault(entry.at(), "/" + entry.key(), "'" + entry.key() + "' is written twice"));
        }
    }

    private static @Nullable Section section(String key) {
        for (var section : Section.values()) {
            if (section.key().equals(key)) {
                return section;
            }
        }
        return null;
    }
}
