package io.bearhug.decision.arbitration;

/** The rules by which decisions are taken, as far as they are not the catalogue's. */
public final class Engine {

    /**
     * Raised whenever the same inputs come to another decision. A decision keeps the version it was taken by; one of another version may come out
     * otherwise when it is taken again, and a replay says so.
     */
    public static final int VERSION = 1;

    private Engine() {}
}
