package io.bearhug.context.people;

import io.bearhug.context.fold.FragmentState;
import io.bearhug.context.fold.Slice;
import io.bearhug.context.view.Part;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which fragments may be seen together to answer a question: those of the identifiers asked about and of the people who go
 * by them, the strongest identifier first – but never of two different customers ({@code user_id}).
 */
public final class Joining {

    private static final String CUSTOMER = "user_id";

    private final Map<String, Pointer> pointers;
    private final Map<String, Person> people;
    private final Set<String> customers = new HashSet<>();
    private final Map<String, Set<Slice>> slices = new LinkedHashMap<>();
    private @Nullable Person person;

    /**
     * What may be joined.
     *
     * @param person whom the strongest identifier leads to, null if to nobody
     * @param slices what is theirs by fragment, the strongest identifier's first
     */
    public record Joined(@Nullable Person person, Map<String, Set<Slice>> slices) {

        /** Keys of the fragments. */
        public Set<String> fragments() {
            return slices.keySet();
        }

        /** The parts; also of fragments of which nothing is known yet: others keep things under their names. */
        public List<Part> parts(Map<String, FragmentState> states) {
            var parts = new ArrayList<Part>();
            slices.forEach((fragment, theirs) -> {
                var state = states.getOrDefault(fragment, FragmentState.empty(fragment));
                theirs.forEach(slice -> parts.add(new Part(state, slice)));
            });
            return parts;
        }
    }

    private Joining(Map<String, Pointer> pointers, Map<String, Person> people) {
        this.pointers = pointers;
        this.people = people;
    }

    /**
     * Joins.
     *
     * @param asked identifiers of the question, the strongest first
     * @param pointers of these identifiers
     * @param people they point to
     */
    public static Joined of(List<Identifier> asked, Map<String, Pointer> pointers, Map<String, Person> people) {
        var joining = new Joining(pointers, people);
        asked.forEach(joining::add);
        return new Joined(joining.person, joining.slices);
    }

    /** What is a person's by their own word alone. */
    static Joined of(Person person) {
        var joining = new Joining(Map.of(), Map.of());
        joining.person = person;
        joining.addSlices(person);
        return new Joined(person, joining.slices);
    }

    private void add(Identifier identifier) {
        var owner = owner(identifier);
        var theirs = customers(identifier, owner);
        if (!customers.isEmpty() && !theirs.isEmpty() && theirs.stream().noneMatch(customers::contains)) {
            return;
        }
        customers.addAll(theirs);
        if (owner != null && person == null) {
            person = owner;
        }
        addFragments(identifier.key(), owner);
    }

    private void addFragments(String asked, @Nullable Person owner) {
        boolean isSliced = owner != null
                && owner.fragments().stream().anyMatch(it -> it.fragment().equals(asked));
        var own = slices.computeIfAbsent(asked, _ -> new LinkedHashSet<>());
        if (!isSliced) {
            own.add(Slice.ALWAYS);
        }
        if (owner != null) {
            addSlices(owner);
        }
    }

    private void addSlices(Person owner) {
        owner.fragments().forEach(it -> slices.computeIfAbsent(it.fragment(), _ -> new LinkedHashSet<>())
                .add(new Slice(it.from(), it.to(), it.claimed())));
    }

    /** Who goes by it, by their own newest word; a pointer alone may be out of date. */
    private @Nullable Person owner(Identifier identifier) {
        var pointer = pointers.get(identifier.key());
        var found = pointer == null ? null : people.get(pointer.person());
        return found == null
                        || found.erased()
                        || found.redirectTo() != null
                        || found.identifiers().stream()
                                .noneMatch(it -> it.identifier().equals(identifier))
                ? null
                : found;
    }

    private static Set<String> customers(Identifier identifier, @Nullable Person owner) {
        var customers = new HashSet<String>();
        if (identifier.namespace().equals(CUSTOMER)) {
            customers.add(identifier.value());
        }
        if (owner != null) {
            owner.identifiers().stream()
                    .filter(it -> it.namespace().equals(CUSTOMER))
                    .forEach(it -> customers.add(it.value()));
        }
        return customers;
    }
}
