package io.bearhug.decision.catalogue.lifecycle;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Drafts and versions, kept for good. */
public interface CatalogueStore {

    /** A draft. */
    Uni<Optional<Draft>> findDraft(String name);

    /** Drafts, the one changed last first. */
    Uni<List<Draft>> drafts();

    /** Stores a draft if the one stored has the revision before; false if somebody else was faster. */
    Uni<Boolean> save(Draft draft);

    /** The version in force. */
    Uni<Version> live();

    /** A version. */
    Uni<Optional<Version>> findVersion(long number);

    /** Versions, newest first. */
    Uni<List<VersionInfo>> versions();

    /** Puts a version in force in one transaction with what has to be told; false if another came first. */
    Uni<Boolean> publish(Publication publication);

    /**
     * A version without its content.
     *
     * @param version such as v12
     * @param publishedAt when it came into force
     * @param by who published it
     * @param because the draft it was, or the version it went back to
     * @param live whether it is in force
     */
    record VersionInfo(String version, Instant publishedAt, String by, String because, boolean live) {}
}
