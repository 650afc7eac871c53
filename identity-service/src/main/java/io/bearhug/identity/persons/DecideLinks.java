package io.bearhug.identity.persons;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person;
import io.bearhug.identity.facts.ControlFact;
import io.bearhug.identity.facts.Facts;
import io.bearhug.support.identifiers.Fragments;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Records what our own people decide about the graph, and makes of it whatever it changes. */
@ApplicationScoped
public class DecideLinks {

    private final Persons persons;
    private final FindPerson find;
    private final ResolveFacts resolve;
    private final Lineages lineages;
    private final Fragments names;
    private final PersonIds ids;
    private final Clock clock;

    DecideLinks(
            Persons persons,
            FindPerson find,
            ResolveFacts resolve,
            Lineages lineages,
            Fragments names,
            PersonIds ids,
            Clock clock) {
        this.persons = persons;
        this.find = find;
        this.resolve = resolve;
        this.lineages = lineages;
        this.names = names;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A decision.
     *
     * @param type what
     * @param a about which name, in any form
     * @param b and which other; null where it is about one
     * @param reason in their words
     * @param by whom
     */
    public record Decision(
            ControlFact.Type type, Identifier a, @Nullable Identifier b, String reason, String by) {}

    /** What became of a decision. */
    public sealed interface Decided {

        /**
         * It stands.
         *
         * @param persons who goes by these names now, each once
         */
        record Done(List<Person> persons) implements Decided {
            public Done {
                persons = List.copyOf(persons);
            }
        }

        /** Nobody goes by one of the names, or by the id. */
        record Unknown() implements Decided {}

        /** The two are not two names of the person. */
        record NotTheirs() implements Decided {}
    }

    /** Takes a decision; the later one about the same names stands. */
    public Uni<Decided> decide(Decision decision) {
        List<Identifier> both = names.normaliseNames(Stream.of(decision.a(), decision.b())
                .flatMap(Stream::ofNullable)
                .toList());
        return both.size() < (decision.b() == null ? 1 : 2)
                ? Uni.createFrom().item(new Decided.Unknown())
                : known(both)
                        .flatMap(found -> found.size() < both.size()
                                ? Uni.createFrom().item(new Decided.Unknown())
                                : record(decision, both));
    }

    /** Takes two names of one person apart, for good. */
    public Uni<Decided> unmerge(String personId, Decision decision) {
        List<Identifier> both = names.normaliseNames(Stream.of(decision.a(), decision.b())
                .flatMap(Stream::ofNullable)
                .toList());
        return find.byId(personId).flatMap(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().item(new Decided.Unknown());
            }
            Person person = found.get().person();
            return both.size() == 2 && both.stream().allMatch(name -> has(person, name))
                    ? record(decision, both).call(() -> lineages.close(person.id(), decision.by(), clock.instant()))
                    : Uni.createFrom().item(new Decided.NotTheirs());
        });
    }

    private Uni<Decided> record(Decision decision, List<Identifier> both) {
        ControlFact fact = new ControlFact(
                ids.next(),
                decision.type(),
                both.getFirst(),
                both.size() > 1 ? both.get(1) : null,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                decision.by(),
                decision.reason());
        return resolve.resolve(Facts.of(fact)).flatMap(_ -> known(both)).map(found -> new Decided.Done(once(found)));
    }

    private Uni<List<Person>> known(List<Identifier> both) {
        Uni<List<Person>> found = Uni.createFrom().item(List.of());
        for (Identifier name : both) {
            found = found.flatMap(before -> persons.findBy(name).map(one -> with(before, one)));
        }
        return found;
    }

    private static List<Person> with(List<Person> before, Optional<Person> one) {
        List<Person> all = new ArrayList<>(before);
        one.ifPresent(all::add);
        return all;
    }

    private static List<Person> once(List<Person> found) {
        return found.stream().distinct().toList();
    }

    private static boolean has(Person person, Identifier name) {
        return person.identifiers().stream()
                .anyMatch(known -> known.identifier().equals(name));
    }
}
