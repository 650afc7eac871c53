package io.bearhug.decision.catalogue.bundle;

import io.bearhug.contracts.catalogue.Catalogue;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A bundle as it is written and what becomes of it, for checks that look at several definitions together.
 *
 * @param walk takes errors
 * @param warnings takes warnings
 * @param catalogue as it would be
 * @param live the catalogue in force
 * @param pointers where definitions of the bundle are written, by id
 * @param now when it is looked at
 */
record Written(
        Walk walk,
        List<Fault> warnings,
        Catalogue catalogue,
        Catalogue live,
        Map<Section, Map<String, String>> pointers,
        Instant now) {

    /** Where definitions of a section are written, by id. */
    Map<String, String> of(Section section) {
        return pointers.getOrDefault(section, Map.of());
    }

    /** Something is wrong at a place. */
    void error(String pointer, String message) {
        walk.fault(pointer, message);
    }

    /** Something is probably not meant at a place. */
    void warn(String pointer, String message) {
        warnings.add(new Fault(walk.at(pointer), pointer, message));
    }
}
