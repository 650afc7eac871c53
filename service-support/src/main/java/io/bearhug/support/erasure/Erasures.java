package io.bearhug.support.erasure;

import io.bearhug.contracts.Erasure;
import io.bearhug.contracts.ErasureReceipt;
import io.bearhug.contracts.ErasureReceipt.Store;
import io.bearhug.contracts.Json;
import io.bearhug.contracts.Topic;
import io.bearhug.support.kafka.CloudEvents;
import io.bearhug.support.kafka.LoopSpec;
import io.bearhug.support.kafka.PoisonRecord;
import io.bearhug.support.kafka.Publisher;
import io.bearhug.support.kafka.RecordLoop;
import io.bearhug.support.kafka.RecordLoops;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hears who is to be forgotten, has it done, and says so. */
@ApplicationScoped
public class Erasures {

    private final RecordLoops loops;
    private final Publisher publisher;
    private final String service;

    Erasures(
            RecordLoops loops,
            Publisher publisher,
            @ConfigProperty(name = "quarkus.application.name", defaultValue = "bearhug") String service) {
        this.loops = loops;
        this.publisher = publisher;
        this.service = service;
    }

    /**
     * Starts hearing. A request counts as heard when the receipt is durable; the same request again gives the same receipt.
     *
     * @param group of this service's instances
     */
    public RecordLoop hear(String group, Eraser eraser) {
        return loops.startEach(LoopSpec.shared(group, Topic.ERASURES), record -> request(record)
                .map(erasure -> erase(erasure, eraser))
                .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** The request a record of the topic holds; empty if it holds something else. */
    public static Optional<Erasure> request(ConsumerRecord<String, byte[]> record) {
        return read(record, Erasure.TYPE, Erasure.class, Erasures::isWhole);
    }

    /** The receipt a record of the topic holds; empty if it holds something else. */
    public static Optional<ErasureReceipt> receipt(ConsumerRecord<String, byte[]> record) {
        return read(record, ErasureReceipt.TYPE, ErasureReceipt.class, Erasures::isWhole);
    }

    /** The id under which a service's receipt is published. */
    public static String receiptId(String erasureId, String service) {
        return erasureId + "/" + service;
    }

    private Uni<Void> erase(Erasure erasure, Eraser eraser) {
        return eraser.erase(erasure).flatMap(stores -> publish(erasure, stores));
    }

    private Uni<Void> publish(Erasure erasure, List<Store> stores) {
        ErasureReceipt receipt = new ErasureReceipt(erasure.id(), erasure.personId(), service, stores, realTime());
        return publisher.publish(
                Topic.ERASURES, erasure.personId(), ErasureReceipt.TYPE, receiptId(erasure.id(), service), receipt);
    }

    /** Receipts date what retention does, which knows no other time. */
    private static Instant realTime() {
        return InstantSource.system().instant();
    }

    private static <T> Optional<T> read(
            ConsumerRecord<String, byte[]> record, String type, Class<T> as, Function<T, Boolean> isWhole) {
        if (!CloudEvents.type(record).filter(type::equals).isPresent()) {
            return Optional.empty();
        }
        try {
            T value = record.value() == null ? null : Json.mapper().readValue(record.value(), as);
            if (value == null || !isWhole.apply(value)) {
                throw new PoisonRecord(record, "not a whole " + type);
            }
            return Optional.of(value);
        } catch (IOException e) {
            throw new PoisonRecord(record, "not a readable " + type, e);
        }
    }

    @SuppressWarnings("ConstantValue")
    private static boolean isWhole(Erasure erasure) {
        return erasure.id() != null && erasure.personId() != null && erasure.before() != null;
    }

    @SuppressWarnings("ConstantValue")
    private static boolean isWhole(ErasureReceipt receipt) {
        return receipt.erasureId() != null && receipt.service() != null && receipt.at() != null;
    }
}
