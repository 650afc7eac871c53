package io.bearhug.matching.comparison;

import io.bearhug.matching.person.PersonRecord;

/** Compares one attribute of two records. */
interface Comparison {

    /** The level nothing can be said about, because a record lacks the value. */
    int UNKNOWN = -1;

    /** The position of the level in {@link Attribute#levels()}, or {@link #UNKNOWN}. The same for (a, b) and (b, a). */
    int level(PersonRecord a, PersonRecord b);

    /** The value of a record whose rarity counts at this level. */
    String term(PersonRecord record, int level);
}
