package io.bearhug.support.security;

/** Roles of bearer tokens, for {@code @RolesAllowed}. Who may do what is a table in the API's description. */
public final class Roles {

    /** A channel's own client. */
    public static final String CHANNEL = "channel";
    /** Reads; personal data masked. */
    public static final String VIEWER = "viewer";
    /** Writes and submits drafts; personal data masked. */
    public static final String MARKETER = "marketer";
    /** Approves and publishes what others drafted. */
    public static final String APPROVER = "approver";
    /** Talks to people. */
    public static final String AGENT = "agent";
    /** Runs the installation. */
    public static final String ADMIN = "admin";
    /** Another service of the suite. */
    public static final String SERVICE = "service";

    private Roles() {}
}
