package io.bearhug.decision.catalogue.bundle;

import io.bearhug.contracts.catalogue.Catalogue;
import java.util.List;

/** What came of checking a bundle against the catalogue in force. */
public sealed interface Checked {

    /** What is probably not meant. */
    List<Fault> warnings();

    /**
     * It may be published.
     *
     * @param catalogue the catalogue in force with the bundle laid over it; it still has the version of that catalogue
     */
    record Sound(Catalogue catalogue, List<Fault> warnings) implements Checked {
        public Sound {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * It may not.
     *
     * @param errors all that is wrong, in the order of the text; never empty
     */
    record Faulty(List<Fault> errors, List<Fault> warnings) implements Checked {
        public Faulty {
            errors = List.copyOf(errors);
            warnings = List.copyOf(warnings);
        }
    }
}
