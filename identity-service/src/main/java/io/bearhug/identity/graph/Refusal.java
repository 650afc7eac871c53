package io.bearhug.identity.graph;

/** Why a link joins nobody, although it is kept. */
public enum Refusal {
    /** A browser claims a name that a server source has proven to be somebody's. */
    UNPROVEN("a browser's claim of a name that is proven to be somebody's"),
    /** One of the two is used by several people. */
    SHARED("one of the two is used by several people"),
    /** A person would have more names of a kind than one person can have. */
    LIMIT("one person cannot have that many names of a kind"),
    /** Such a name attaches to one person and never joins two. */
    BRIDGE("such a name never joins two persons"),
    /** A person would have more names than anybody has. */
    SIZE("a person would have too many names");

    private final String says;

    Refusal(String says) {
        this.says = says;
    }

    /** In plain words. */
    public String says() {
        return says;
    }
}
