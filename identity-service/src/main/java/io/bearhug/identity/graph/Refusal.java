package io.bearhug.identity.graph;

/** Why a link joins nobody, although it is kept. */
public enum Refusal {
    /** One of our people took it back. */
    RETRACTED("one of our people took it back"),
    /** Too long ago. */
    LAPSED("it was last seen too long ago"),
    /** A browser claims a name that a server source has proven to be somebody's. */
    UNPROVEN("a browser's claim of a name that is proven to be somebody's"),
    /** One of the two is used by several people. */
    SHARED("one of the two is used by several people"),
    /** One of the two has more links than count, and stronger or newer ones. */
    DEGREE("one of the two has too many stronger or newer links"),
    /** One of the two is used by several people, as far as so large a crowd can be told apart. */
    CROWD("one of the two is used by several people of a crowd too large to tell apart"),
    /** One of our people decided that the two are never one person. */
    CANNOT("one of our people decided that they are two persons"),
    /** A person would have more names of a kind than one person can have. */
    LIMIT("one person cannot have that many names of a kind"),
    /** Such a name attaches to one person and never joins two. */
    BRIDGE("such a name never joins two persons"),
    /** A contact point nobody proved never joins two customers. */
    STATED_BRIDGE("a contact point that nobody proved never joins two customers"),
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
