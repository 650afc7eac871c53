package io.bearhug.decision.edge.rest.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bearhug.decision.catalogue.bundle.Checked;
import io.bearhug.decision.catalogue.bundle.Fault;
import io.bearhug.decision.catalogue.bundle.Section;
import io.bearhug.decision.catalogue.lifecycle.Difference;
import io.bearhug.decision.catalogue.lifecycle.Draft;
import io.bearhug.decision.catalogue.lifecycle.Outcome;
import io.bearhug.support.problem.Problem;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A draft as callers see it.
 *
 * @param name chosen by its authors
 * @param state draft, submitted, approved or published
 * @param authors who wrote it
 * @param basedOn version of the catalogue it was written against
 * @param approvedBy who approved it
 * @param publishedAs version it became
 * @param updatedAt when it last changed
 * @param revision counts its changes
 * @param remark what was said when it was sent back, until it is handed in again
 * @param errors what is wrong with it against the catalogue in force
 * @param warnings what is probably not meant
 * @param summary what it would change
 * @param content the bundle as written
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DraftAnswer(
        String name,
        String state,
        Set<String> authors,
        String basedOn,
        @Nullable String approvedBy,
        @Nullable String publishedAs,
        Instant updatedAt,
        long revision,
        Draft.@Nullable Remark remark,
        @Nullable List<Problem.Fault> errors,
        @Nullable List<Problem.Fault> warnings,
        @Nullable Summary summary,
        @Nullable String content) {

    /**
     * What a draft would change.
     *
     * @param against version of the catalogue it is compared with
     * @param added keys that are new
     * @param changed keys that differ
     * @param removed keys that would be gone
     * @param total how many of each kind there would be
     */
    record Summary(
            String against,
            List<String> added,
            List<String> changed,
            List<String> removed,
            Map<String, Integer> total) {}

    /** A draft in a list. */
    static DraftAnswer of(Draft draft) {
        return of(draft, null, null, null, null);
    }

    /** A draft with what the check says. */
    static DraftAnswer of(Outcome.Stands stands, boolean withContent) {
        var content = withContent ? stands.draft().text() : null;
        var warnings = faults(stands.checked().warnings());
        return switch (stands.checked()) {
            case Checked.Sound it -> of(stands.draft(), null, warnings, summary(it, stands), content);
            case Checked.Faulty it -> of(stands.draft(), faults(it.errors()), warnings, null, content);
        };
    }

    private static DraftAnswer of(
            Draft draft,
            @Nullable List<Problem.Fault> errors,
            @Nullable List<Problem.Fault> warnings,
            @Nullable Summary summary,
            @Nullable String content) {
        return new DraftAnswer(
                draft.name(),
                draft.state().word(),
                draft.authors(),
                "v" + draft.basedOn(),
                draft.approvedBy(),
                draft.publishedAs() == null ? null : "v" + draft.publishedAs(),
                draft.updatedAt(),
                draft.revision(),
                draft.remark(),
                errors,
                warnings,
                summary,
                content);
    }

    private static Summary summary(Checked.Sound checked, Outcome.Stands stands) {
        var difference = Difference.between(stands.against().catalogue(), checked.catalogue());
        var total = new LinkedHashMap<String, Integer>();
        for (var section : Section.values()) {
            total.put(section.key(), section.of(checked.catalogue()).size());
        }
        return new Summary(
                stands.against().catalogue().version(),
                difference.added(),
                difference.changed().stream().map(Difference.Changed::key).toList(),
                difference.removed(),
                total);
    }

    /** Faults as problem details carry them. */
    static List<Problem.Fault> faults(List<Fault> faults) {
        return faults.stream().map(DraftAnswer::fault).toList();
    }

    private static Problem.Fault fault(Fault fault) {
        var file = fault.place().file();
        return new Problem.Fault(
                fault.pointer(),
                fault.place().line(),
                fault.place().column(),
                file == null ? fault.message() : file + ": " + fault.message());
    }
}
