package io.bearhug.identity.self;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person;
import io.bearhug.identity.IdentityConfig;
import io.bearhug.identity.persons.FindPerson;
import io.bearhug.identity.persons.FoundPerson;
import io.bearhug.support.identifiers.Fragments;
import io.bearhug.support.security.Pseudonyms;
import io.bearhug.support.security.SignedToken;
import io.bearhug.support.security.SignedTokens;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Hands out links and lets in who holds one. A link carries the person's id and keyed hashes of the names it was asked for, and is
 * worth nothing once they go by one of these names no longer: after an unmerge nobody looks into somebody else's room.
 */
@ApplicationScoped
public class OpenDoor {

    private static final String SCOPE = "self";
    private static final String PERSON = "p";
    private static final String NAMES = "n";
    private static final String COMMA = ",";

    /** Enough of a keyed hash that two names of one person are not mistaken for each other. */
    private static final int HASH_LENGTH = 24;

    private final FindPerson find;
    private final Fragments names;
    private final SignedTokens tokens;
    private final Pseudonyms pseudonyms;
    private final Duration life;

    OpenDoor(FindPerson find, Fragments names, SignedTokens tokens, Pseudonyms pseudonyms, IdentityConfig config) {
        this.find = find;
        this.names = names;
        this.tokens = tokens;
        this.pseudonyms = pseudonyms;
        this.life = config.self().link();
    }

    /**
     * A way in.
     *
     * @param token to show at the door
     * @param expiresAt real time
     */
    public record Link(String token, Instant expiresAt) {}

    /** A link for whoever goes by all these names; empty if nobody does. */
    public Uni<Optional<Link>> link(List<Identifier> asked) {
        List<Identifier> normal = names.normaliseNames(asked);
        return normal.isEmpty() || normal.size() < asked.stream().distinct().count()
                ? Uni.createFrom().item(Optional.empty())
                : find.byName(normal.getFirst()).map(found -> found.map(FoundPerson::person)
                        .filter(person -> normal.stream().allMatch(name -> goesBy(person, name)))
                        .map(person -> link(person, normal)));
    }

    /** Who holds this token; empty if it is not ours, too old, or no longer theirs. */
    public Uni<Optional<Person>> visitor(@Nullable String token) {
        return tokens.verify(token, SCOPE)
                .map(known -> find.byId(known.claim(PERSON))
                        .map(found -> found.map(FoundPerson::person).filter(person -> stillGoesBy(person, known))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /** The id a token was made for, also when nobody has it any more. */
    public Optional<String> personId(@Nullable String token) {
        return tokens.verify(token, SCOPE).map(known -> known.claim(PERSON));
    }

    private Link link(Person person, List<Identifier> normal) {
        String hashes =
                normal.stream().map(name -> hash(pseudonyms.of(name.key()))).collect(Collectors.joining(COMMA));
        String token = tokens.issue(SCOPE, Map.of(PERSON, person.id(), NAMES, hashes), life);
        return new Link(token, InstantSource.system().instant().plus(life));
    }

    private boolean stillGoesBy(Person person, SignedToken token) {
        List<String> theirs = person.identifiers().stream()
                .flatMap(name -> pseudonyms.all(name.identifier().key()).stream())
                .map(OpenDoor::hash)
                .toList();
        return Arrays.stream(token.claim(NAMES).split(COMMA)).allMatch(theirs::contains);
    }

    private static boolean goesBy(Person person, Identifier name) {
        return person.identifiers().stream()
                .anyMatch(known -> !known.shared() && known.identifier().equals(name));
    }

    private static String hash(String pseudonym) {
        return pseudonym.substring(0, HASH_LENGTH);
    }
}
