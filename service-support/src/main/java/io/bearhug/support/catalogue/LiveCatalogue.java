package io.bearhug.support.catalogue;

import io.bearhug.contracts.Json;
import io.bearhug.contracts.Topic;
import io.bearhug.contracts.catalogue.Catalogue;
import io.bearhug.contracts.catalogue.CatalogueAssembly;
import io.bearhug.contracts.catalogue.Manifest;
import io.bearhug.support.kafka.LoopSpec;
import io.bearhug.support.kafka.RecordLoop;
import io.bearhug.support.kafka.RecordLoops;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue in force. Every instance reads the whole topic when it starts and follows it; a new version takes effect at
 * once and as a whole, when its manifest arrives. Switched on by {@code bearhug.catalogue.live=true}.
 */
@ApplicationScoped
public class LiveCatalogue {

    private static final Logger LOG = Logger.getLogger(LiveCatalogue.class);

    private final RecordLoops loops;
    private final boolean wanted;
    private final Map<String, byte[]> definitions = new HashMap<>();
    private final List<Consumer<Catalogue>> listeners = new CopyOnWriteArrayList<>();
    private volatile Catalogue current = Catalogue.EMPTY;
    private volatile @Nullable RecordLoop loop;

    LiveCatalogue(
            RecordLoops loops,
            @ConfigProperty(name = "bearhug.catalogue.live", defaultValue = "false") boolean wanted) {
        this.loops = loops;
        this.wanted = wanted;
    }

    void onStart(@Observes @Priority(200) StartupEvent start) {
        if (wanted) {
            loop = loops.start(LoopSpec.everything("live-catalogue", Topic.CATALOGUE), this::read);
        }
    }

    /** The catalogue in force; the empty one until the topic has been read. */
    public Catalogue current() {
        return current;
    }

    /** Whether {@link #current()} is what is published. True also where no catalogue is wanted. */
    public boolean isLoaded() {
        RecordLoop reading = loop;
        return reading == null ? !wanted : reading.isCaughtUp();
    }

    /** Calls back on each new version from now on, and at once with the present one. Called on an event loop. */
    public void onSwap(Consumer<Catalogue> listener) {
        listeners.add(listener);
        listener.accept(current);
    }

    private Uni<Void> read(TopicPartition partition, List<ConsumerRecord<String, byte[]>> records) {
        return Uni.createFrom().voidItem().invoke(() -> records.forEach(this::apply));
    }

    private synchronized void apply(ConsumerRecord<String, byte[]> event) {
        if (event.value() == null) {
            definitions.remove(event.key());
        } else {
            definitions.put(event.key(), event.value());
        }
        if (Manifest.KEY.equals(event.key())) {
            assemble().filter(next -> !next.equals(current)).ifPresent(this::swapTo);
        }
    }

    private void swapTo(Catalogue next) {
        current = next;
        LOG.infof("catalogue %s is in force", next.version());
        listeners.forEach(listener -> listener.accept(next));
    }

    /** What the newest manifest names; nothing while one of its definitions is missing, as when reading old records. */
    private Optional<Catalogue> assemble() {
        byte[] manifest = definitions.get(Manifest.KEY);
        if (manifest == null) {
            return Optional.of(Catalogue.EMPTY);
        }
        try {
            return Optional.of(
                    CatalogueAssembly.assemble(Json.mapper().readValue(manifest, Manifest.class), definitions));
        } catch (IOException | IllegalStateException | IllegalArgumentException e) {
            LOG.warnf("the catalogue stays at %s: %s", current.version(), e.getMessage());
            return Optional.empty();
        }
    }
}
