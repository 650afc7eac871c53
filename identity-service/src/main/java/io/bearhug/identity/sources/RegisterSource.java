package io.bearhug.identity.sources;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Lets an application send events. */
@ApplicationScoped
public class RegisterSource {

    private final Sources sources;
    private final SourceDirectory directory;
    private final WriteKeys keys;

    RegisterSource(Sources sources, SourceDirectory directory, WriteKeys keys) {
        this.sources = sources;
        this.directory = directory;
        this.keys = keys;
    }

    /** Registers a source; its first key, or nothing if the id is taken. */
    public Uni<Optional<WriteKey>> register(Source source) {
        WriteKey key = keys.next();
        return sources.add(source, key.hash()).flatMap(added -> known(added, key));
    }

    /** A further key for a source, valid beside the previous one; nothing if there is no such source. */
    public Uni<Optional<WriteKey>> rotate(String sourceId) {
        WriteKey key = keys.next();
        return sources.addKey(sourceId, key.hash()).flatMap(added -> known(added, key));
    }

    private Uni<Optional<WriteKey>> known(boolean added, WriteKey key) {
        return added
                ? directory.refresh().replaceWith(Optional.of(key))
                : Uni.createFrom().item(Optional.empty());
    }
}
