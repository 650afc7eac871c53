package io.bearhug.identity.persons;

/** A name was forgotten after what is said about it was read: look again what is left of it. */
public final class ErasedMeanwhile extends RuntimeException {

    /** It is found again by trying again; nobody looks where it came from. */
    public ErasedMeanwhile() {
        super("a name was forgotten meanwhile", null, false, false);
    }
}
