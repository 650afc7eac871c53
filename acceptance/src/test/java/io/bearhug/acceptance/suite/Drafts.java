package io.bearhug.acceptance.suite;

import io.bearhug.local.demo.cast.House;

/** Small catalogue drafts with ids of their own, so that no scenario meets another one's. */
public final class Drafts {

    private Drafts() {}

    /** A placement nobody else asks for, to be filled with one action. */
    public static Place placeFor(String what) {
        String word = House.fresh(what);
        return new Place(word, word + "-place", word + "-action");
    }

    /**
     * A placement with its one action.
     *
     * @param draft name of the draft
     * @param placement its id
     * @param action its id
     */
    public record Place(String draft, String placement, String action) {

        /** The draft; {@code more} are further lines of the action, among them its value. */
        public String withAction(String... more) {
            return """
                    placements:
                      - { id: %1$s, channel: web, accepts: [tile], neutral: { blocks: [ { type: headline, text: "Welcome" } ] } }
                    actions:
                      - id: %2$s
                        name: An action of a scenario
                        kind: service
                        class: service
                        expected: { success: 0.5, trust: 50 }
                        treatments:
                          - { id: %2$s-tile, placement: %1$s, form: tile, blocks: [ { type: headline, text: "For you" }, { type: reason } ] }
                    %3$s
                    """.formatted(placement, action, String.join("\n", more).indent(4));
        }
    }
}
