package io.bearhug.decision.whatif;

import io.bearhug.contracts.Lists;
import io.bearhug.decision.catalogue.bundle.Checked;
import java.util.List;

/** What comes of the wish to begin. */
public sealed interface Start {

    /** It begins. */
    record Begun(Run run) implements Start {}

    /** There is no such draft or version. */
    record NotThere(String what) implements Start {}

    /** The draft is wrong. */
    record Faulty(Checked.Faulty checked) implements Start {}

    /** It asks for what the catalogue does not know. */
    record Unknown(List<Unmet> unmet) implements Start {
        public Unknown {
            unmet = Lists.copy(unmet);
        }
    }

    /** It asks for what not everybody may know. */
    record NotForAll(List<String> traits) implements Start {
        public NotForAll {
            traits = Lists.copy(traits);
        }
    }

    /** Others wait already. */
    record Busy() implements Start {}

    /**
     * What is not known.
     *
     * @param pointer to where it is asked for
     * @param says so
     */
    record Unmet(String pointer, String says) {}
}
