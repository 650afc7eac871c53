package io.bearhug.context.gifts;

import io.bearhug.context.notes.Bought;
import io.bearhug.context.notes.Note;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An order, by all that tell of it. */
final class Order {

    private final List<Note> notes = new ArrayList<>();
    private final List<Bought> old = new ArrayList<>();

    /** All orders by name, the oldest note's first. */
    static Map<String, Order> all(List<Note> notes, List<Bought> bought) {
        Map<String, Order> orders = new LinkedHashMap<>();
        notes.stream().filter(Note::isOrder).forEach(note -> orders.computeIfAbsent(note.order(), _ -> new Order())
                .notes
                .add(note));
        bought.forEach(
                it -> orders.computeIfAbsent(it.order(), _ -> new Order()).old.add(it));
        return orders;
    }

    List<Note> notes() {
        return notes;
    }

    /** What they said of it themselves, null if nothing; of two words about two reports of it the <em>no</em>. */
    @Nullable
    Boolean word(Map<String, Boolean> words) {
        var said = messages().flatMap(id -> Stream.ofNullable(words.get(id))).toList();
        return said.isEmpty() ? null : !said.contains(false);
    }

    /** Whether it says of itself that it is for somebody else, or was found to be long ago. */
    boolean saysSo() {
        return notes.stream().anyMatch(Note::gift) || wasGift();
    }

    /** What was found when it aged out. */
    boolean wasGift() {
        return old.stream().anyMatch(Bought::gift);
    }

    boolean isWrapped() {
        return notes.stream().anyMatch(it -> it.parcel() != null && it.parcel().wrapped());
    }

    boolean hasCard() {
        return notes.stream().anyMatch(it -> it.parcel() != null && it.parcel().card());
    }

    /** Also of gifts of which only that much is known. */
    boolean namesRecipient() {
        return notes.stream().anyMatch(Order::namesRecipient);
    }

    private static boolean namesRecipient(Note note) {
        var parcel = note.parcel();
        return (parcel == null || !parcel.saysSo()) ? note.gift() : parcel.recipient();
    }

    /** Print of where it went; of several the smallest, so that it does not matter who told first. */
    @Nullable
    String to() {
        return Stream.concat(
                        notes.stream()
                                .flatMap(it -> Stream.ofNullable(it.parcel()))
                                .flatMap(it -> Stream.ofNullable(it.to())),
                        old.stream().flatMap(it -> Stream.ofNullable(it.to())))
                .min(String::compareTo)
                .orElse(null);
    }

    /** What it is about, as far as the catalogue reads it. */
    Set<String> things() {
        var things = new TreeSet<String>();
        notes.forEach(note -> things.addAll(Thing.of(note)));
        return things;
    }

    /** Categories of its products; of those without one their names. */
    Set<String> kinds() {
        var kinds = new HashSet<String>();
        lines().forEach(line -> Stream.of(line.category(), line.name(), line.item())
                .flatMap(Stream::ofNullable)
                .findFirst()
                .ifPresent(kinds::add));
        return kinds;
    }

    /** Names and ids of its products. */
    Set<String> products() {
        var products = new HashSet<String>();
        lines().forEach(line ->
                Stream.of(line.name(), line.item()).flatMap(Stream::ofNullable).forEach(products::add));
        return products;
    }

    /** When it was told of. */
    List<Instant> times() {
        return Stream.concat(notes.stream().map(Note::at), old.stream().map(Bought::at))
                .toList();
    }

    private Stream<Note.Line> lines() {
        return Stream.concat(
                notes.stream().flatMap(it -> it.lines().stream()), old.stream().map(Bought::line));
    }

    private Stream<String> messages() {
        return Stream.concat(notes.stream().map(Note::messageId), old.stream().map(Bought::messageId));
    }
}
