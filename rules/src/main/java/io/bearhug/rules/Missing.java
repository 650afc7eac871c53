package io.bearhug.rules;

import java.util.ArrayList;
import java.util.List;

/** The value of an expression that cannot be known. */
record Missing(List<String> facts) {

    Missing {
        facts = List.copyOf(facts);
    }

    static Missing of(String fact) {
        return new Missing(List.of(fact));
    }

    /** Both are missing; each fact is named once. */
    Missing and(Missing other) {
        if (facts.containsAll(other.facts)) {
            return this;
        }
        var all = new ArrayList<>(facts);
        other.facts.stream().filter(it -> !facts.contains(it)).forEach(all::add);
        return new Missing(all);
    }
}
