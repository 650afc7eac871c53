package io.bearhug.identity.graph;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.Node;
import java.util.Map;
import java.util.Set;

/**
 * What must be known of the names around a region to tell whether the region ends where it seems to end.
 *
 * @param nodes names that are linked with one of the region, as they stood when their own region was last looked at
 * @param unkept links that are too many for the name they are told of
 */
public record Outside(Map<Identifier, Node> nodes, Set<Unkept> unkept) {

    /** There is nothing else. */
    public static final Outside NOTHING = new Outside(Map.of(), Set.of());

    public Outside {
        nodes = Map.copyOf(nodes);
        unkept = Set.copyOf(unkept);
    }

    /** Whether it is a name out there that several people use. */
    public boolean isShared(Identifier identifier) {
        Node node = nodes.get(identifier);
        return node != null && node.shared();
    }
}
