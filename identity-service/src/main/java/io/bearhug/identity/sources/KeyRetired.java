package io.bearhug.identity.sources;

/** What came of the wish to retire a key. */
public enum KeyRetired {
    /** It opens nothing any more. */
    DONE,
    /** The source has no such key, or there is no such source. */
    NOT_THERE,
    /** It is the only one: a source that shall not send is disabled instead. */
    LAST
}
