package io.bearhug.context.people;

import io.bearhug.context.people.Contexts.Loaded;
import io.bearhug.context.people.Joining.Joined;
import io.bearhug.context.view.View;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds whom identifiers mean and what is known of them: one round trip for the pointers, one for the rest. While the store is being
 * rebuilt for some of their fragments, what is found says so.
 */
@ApplicationScoped
public class FindSubject {

    /** What is said of somebody of whom not everything is back yet. */
    private static final String REBUILDING = "rebuilding";

    private final Contexts contexts;

    FindSubject(Contexts contexts) {
        this.contexts = contexts;
    }

    /** Finds them by identifiers, the strongest first. */
    public Uni<View.Subject> find(List<Identifier> asked) {
        var keys = asked.stream().map(Identifier::key).toList();
        return contexts.pointers(keys).flatMap(pointers -> load(asked, keys, pointers));
    }

    /** Finds a person by their id, or whoever they were merged into; empty if nobody told us of them. */
    public Uni<Optional<View.Subject>> ofPerson(String id) {
        return person(id)
                .flatMap(first -> first.flatMap(it -> Optional.ofNullable(it.redirectTo()))
                        .map(this::person)
                        .orElseGet(() -> Uni.createFrom().item(first)))
                .flatMap(found -> found.filter(person -> !person.erased())
                        .map(this::ofPerson)
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    /** Whether a person was erased, rather than never known. */
    public Uni<Boolean> isErased(String id) {
        return person(id).map(found -> found.map(Person::erased).orElse(false));
    }

    private Uni<Optional<Person>> person(String id) {
        return contexts.load(Set.of(id), Set.of())
                .map(loaded -> Optional.ofNullable(loaded.people().get(id)));
    }

    private Uni<Optional<View.Subject>> ofPerson(Person person) {
        var joined = Joining.of(person);
        return contexts.load(Set.of(), joined.fragments())
                .map(loaded -> Optional.of(
                        new View.Subject(List.of(), person, joined.parts(loaded.fragments()), degraded(loaded))));
    }

    private Uni<View.Subject> load(List<Identifier> asked, List<String> keys, Map<String, Pointer> pointers) {
        var people = new LinkedHashSet<String>();
        var fragments = new LinkedHashSet<>(keys);
        pointers.values().forEach(pointer -> {
            people.add(pointer.person());
            fragments.addAll(pointer.fragments());
        });
        return contexts.load(people, fragments).flatMap(loaded -> {
            var joined = Joining.of(asked, pointers, loaded.people());
            return withMissing(joined, fragments, loaded)
                    .map(all -> new View.Subject(asked, joined.person(), joined.parts(all.fragments()), degraded(all)));
        });
    }

    /** The person may have gained fragments since the pointer was written; that costs one more round trip. */
    private Uni<Loaded> withMissing(Joined joined, Set<String> tried, Loaded loaded) {
        var missing = new LinkedHashSet<>(joined.fragments());
        missing.removeAll(tried);
        if (missing.isEmpty()) {
            return Uni.createFrom().item(loaded);
        }
        return contexts.load(Set.of(), missing).map(more -> {
            var all = new HashMap<>(loaded.fragments());
            all.putAll(more.fragments());
            return new Loaded(loaded.people(), all, loaded.isWhole() && more.isWhole());
        });
    }

    private static List<String> degraded(Loaded loaded) {
        return loaded.isWhole() ? List.of() : List.of(REBUILDING);
    }
}
