package io.bearhug.rules;

/** A compiled part of a rule. Its value is a CEL value (see {@link Values}) or {@link Missing}; it never throws. */
@FunctionalInterface
interface Expression {

    /** The value for what is in scope. */
    Object value(Scope scope);
}
