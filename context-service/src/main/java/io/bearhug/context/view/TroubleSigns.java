package io.bearhug.context.view;

import java.util.HashSet;
import java.util.Set;

/** By which names trouble comes. */
public final class TroubleSigns {

    /** The trait that says that a complaint is open. */
    public static final String COMPLAINT = "complaintOpen";

    /** What stands for an outcome by which they complained. */
    public static final String COMPLAINED = "complained";

    /** Everything that can make trouble, by name. */
    public static final Set<String> ALL = all();

    private TroubleSigns() {}

    private static Set<String> all() {
        var names = new HashSet<>(Troubles.WEIGHTS.keySet());
        names.add(COMPLAINED);
        return Set.copyOf(names);
    }
}
