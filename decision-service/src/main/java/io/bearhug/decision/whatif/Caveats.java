package io.bearhug.decision.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What figures of a simulation do not say. */
final class Caveats {

    private Caveats() {}

    static List<String> of(Chosen chosen, Terms terms, boolean skipped, boolean grouped) {
        var caveats = new ArrayList<String>();
        caveats.add(
                "What would have been said is remembered for the same person's later decisions. It is taken as seen, or as not seen where"
                        + " what was said in its place was not; how somebody would have taken it is not known, so no cool-down follows from it.");
        caveats.add(
                "Only what was asked is here: nobody asked about places that are new, and moments that are new did not come.");
        caveats.add(
                "People are as they were recorded: what they would have bought or learned had they been told otherwise is not known.");
        caveats.add(
                "What would have been put off otherwise is not decided again: later decisions are those that were taken. What was put off and"
                        + " would have been said at once is not said again at its appointment.");
        if (!chosen.isAll()) {
            caveats.add(String.format(
                    Locale.ROOT,
                    "These are %,d decisions of the newest %,d: everybody's newest first, so nobody's many crowd out others'. What was"
                            + " said to somebody before is as it was.",
                    chosen.decisions().size(),
                    chosen.lookedAt()));
        }
        if (terms.askedShelf()) {
            caveats.add("Items of recommendations that were not looked for then are chosen from today's items.");
        }
        if (terms.askedModels()) {
            caveats.add("Models that were not asked then say what they have learned by today.");
        }
        if (skipped) {
            caveats.add("Decisions that were skipped are in no other figure.");
        }
        if (grouped) {
            caveats.add(
                    "Values of fewer than 20 people are put together; of fewer than 20 in all no rates are told. That rates differ does"
                            + " not say why.");
        }
        return caveats;
    }
}
