package io.bearhug.rules;

import java.util.List;

/** What a rule says about somebody. */
public sealed interface Verdict {

    /** It is met. */
    record Holds() implements Verdict {
        private static final Holds IT = new Holds();
    }

    /** It is not met. */
    record Fails() implements Verdict {
        private static final Fails IT = new Fails();
    }

    /**
     * It cannot be said; a rule in this state counts as not met.
     *
     * @param missing facts that would be needed, such as {@code person.traits.shirtSize}, in the order they were looked for
     */
    record Unknown(List<String> missing) implements Verdict {
        public Unknown {
            missing = List.copyOf(missing);
        }
    }

    /** The verdict on something known. */
    static Verdict of(boolean met) {
        return met ? Holds.IT : Fails.IT;
    }

    /** Whether the rule is met; unknown is not met. */
    default boolean holds() {
        return this instanceof Holds;
    }
}
