package io.bearhug.identity.persons;

/** The regions of facts that were put together hold too many names to be looked at together. One after the other they can be. */
public final class TooMuchAtOnce extends RuntimeException {

    /** It is found again by trying again; nobody looks where it came from. */
    public TooMuchAtOnce() {
        super("too many names for one look", null, false, false);
    }
}
