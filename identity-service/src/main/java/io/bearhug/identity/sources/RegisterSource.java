package io.bearhug.identity.sources;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets an application send events, or no longer. */
@ApplicationScoped
public class RegisterSource {

    private final Sources sources;
    private final SourceDirectory directory;
    private final WriteKeys keys;
    private final Clock clock;

    RegisterSource(Sources sources, SourceDirectory directory, WriteKeys keys, Clock clock) {
        this.sources = sources;
        this.directory = directory;
        this.keys = keys;
        this.clock = clock;
    }

    /** Registers a source; its first key, or nothing if the id is taken. */
    public Uni<Optional<WriteKey>> register(Source source, String by) {
        WriteKey key = keys.next();
        SourceChange change = change(source.id(), by, SourceChange.What.REGISTERED, words(source));
        return sources.add(source, key.hash(), change).flatMap(added -> known(added, key));
    }

    /** Changes everything about a source but its id; false if there is none. */
    public Uni<Boolean> change(Source source, String by) {
        return sources.change(source, change(source.id(), by, SourceChange.What.CHANGED, words(source)))
                .flatMap(changed -> directory.refresh().replaceWith(changed));
    }

    /** A further key for a source, valid beside the previous one; nothing if there is no such source. */
    public Uni<Optional<WriteKey>> rotate(String sourceId, String by) {
        WriteKey key = keys.next();
        return sources.addKey(key.hash(), change(sourceId, by, SourceChange.What.KEY_ADDED, null))
                .flatMap(added -> known(added, key));
    }

    /** Ends a key. Other instances know it within the time in which they read sources again. */
    public Uni<KeyRetired> retire(String sourceId, String keyId, String by) {
        return sources.retireKey(keyId, change(sourceId, by, SourceChange.What.KEY_RETIRED, keyId))
                .flatMap(retired -> directory.refresh().replaceWith(retired));
    }

    private Uni<Optional<WriteKey>> known(boolean added, WriteKey key) {
        return added
                ? directory.refresh().replaceWith(Optional.of(key))
                : Uni.createFrom().item(Optional.empty());
    }

    private SourceChange change(String source, String by, SourceChange.What what, @Nullable String detail) {
        return new SourceChange(source, clock.instant(), by, what, detail);
    }

    private static String words(Source source) {
        SourceRate rate = source.rate();
        return "%s, %s, %s, origins %s"
                .formatted(
                        source.trust().name().toLowerCase(Locale.ROOT),
                        source.enabled() ? "enabled" : "disabled",
                        rate == null ? "usual rate" : rate.perSecond() + " events/s, burst " + rate.burst(),
                        source.origins());
    }
}
