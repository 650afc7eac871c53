package io.bearhug.identity.edge.postgres;

import io.bearhug.identity.facts.Link;
import io.bearhug.identity.facts.Node;
import org.jspecify.annotations.Nullable;

/**
 * A link as stored.
 *
 * @param link what is told
 * @param a its first end
 * @param b its other end
 * @param mark what was found out about it
 */
record LinkRow(Link link, End a, End b, Mark mark) {

    /**
     * One end.
     *
     * @param id number of the name
     * @param node what is known of it
     */
    record End(long id, Node node) {}

    /**
     * What was found out about a link.
     *
     * @param refused why it joins nobody, null if it does
     * @param unkept bit 1: too many for its first end, bit 2: for the other
     */
    record Mark(@Nullable String refused, int unkept) {

        static final int BY_A = 1;
        static final int BY_B = 2;

        /** What is stored with a link just told. */
        static final Mark NONE = new Mark(null, 0);
    }
}
