package io.bearhug.rules;

import java.util.Arrays;
import java.util.Map;

/** What an expression sees while it is evaluated once: the caller's variables and, by slot, those of comprehensions. */
final class Scope {

    private static final Object UNSET = Missing.of("an element");

    private static final Object[] NONE = {};

    /** Of what looks at nothing. */
    static final Scope EMPTY = new Scope(Map.of(), 0);

    private final Map<String, Object> variables;
    private final Object[] locals;

    Scope(Map<String, Object> variables, int locals) {
        this.variables = variables;
        this.locals = locals == 0 ? NONE : new Object[locals];
        Arrays.fill(this.locals, UNSET);
    }

    Map<String, Object> variables() {
        return variables;
    }

    Object local(int slot) {
        return locals[slot];
    }

    void local(int slot, Object value) {
        locals[slot] = value;
    }
}
