package io.bearhug.identity.persons;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person.PersonFragment;
import io.bearhug.contracts.Trait;
import io.bearhug.identity.facts.ConsentFact;
import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.facts.Node;
import io.bearhug.identity.facts.RelationFact;
import io.bearhug.identity.facts.TraitFact;
import io.bearhug.identity.facts.Voice;
import io.bearhug.identity.graph.GraphSettings;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whose word counts for one person, and how much.
 *
 * <p>What a browser says counts like any other word where a server source vouches for the device: it is theirs, or it was their turn on
 * it. Elsewhere it is a claim: it fills a gap, unless it is about a name that somebody has proven to be theirs; it grants no consent.
 */
final class Hearing {

    /** How much a word counts, least first. */
    private enum Weight {
        NOTHING,
        /** By a browser nobody vouches for. */
        CLAIMED,
        /** By a server source or one of our people. */
        TOLD,
        /** By the person, on a device somebody vouches for. */
        THEIRS,
        /** By the person at their own door. */
        OWN_DOOR
    }

    private final List<PersonFragment> fragments;
    private final Facts facts;
    private final GraphSettings settings;

    /**
     * @param fragments what is theirs
     * @param facts about all their names
     * @param settings the rules
     */
    Hearing(List<PersonFragment> fragments, Facts facts, GraphSettings settings) {
        this.fragments = fragments;
        this.facts = facts;
        this.settings = settings;
    }

    /**
     * The word about a trait that counts: the newest that is no mere claim; but what they said at their own door gives way only to a
     * later word of their own. Mere claims count where there is nothing else.
     */
    Optional<TraitFact> winner(Collection<TraitFact> said) {
        Optional<TraitFact> door = newest(said, weight -> weight == Weight.OWN_DOOR);
        boolean stands = door.isPresent()
                && newest(said, weight -> weight == Weight.THEIRS)
                        .filter(later -> later.at().isAfter(door.get().at()))
                        .isEmpty();
        return stands
                ? door
                : newest(said, weight -> weight.compareTo(Weight.TOLD) >= 0)
                        .or(() -> newest(said, weight -> weight == Weight.CLAIMED));
    }

    /** A no counts whoever says it; a yes only from somebody who may say it for them. */
    boolean counts(ConsentFact said) {
        return !said.granted() || weight(said.on(), said.voice(), said.at()).compareTo(Weight.TOLD) >= 0;
    }

    /**
     * What is told of others counts where it was told by a server source, or on a device somebody vouches for. A household is told by the hour,
     * so it counts if the device was theirs at any time.
     */
    boolean counts(RelationFact told) {
        return !settings.isDevice(told.on())
                || (told.field().startsWith(RelationFact.HOUSEHOLD)
                        ? of(told.on()).anyMatch(theirs -> !theirs.claimed())
                        : isVouchedFor(told.on(), told.at()));
    }

    /** Whether the person said it of others themselves: at their own door, or on a device of theirs. */
    boolean isTheirs(RelationFact told) {
        return told.isOfOwnDoor() || (told.kind() == Trait.Kind.STATED && settings.isDevice(told.on()));
    }

    private Optional<TraitFact> newest(Collection<TraitFact> said, Predicate<Weight> wanted) {
        return said.stream()
                .filter(fact -> wanted.test(weight(fact.on(), fact.voice(), fact.at())))
                .max(TraitFact.WEIGHT);
    }

    private Weight weight(Identifier on, Voice voice, Instant at) {
        if (!voice.isClaim()) {
            return voice.equals(Voice.OWN) ? Weight.OWN_DOOR : Weight.TOLD;
        }
        Identifier via = voice.via();
        if (via != null) {
            return isVouchedFor(via, at) ? Weight.THEIRS : Weight.NOTHING;
        }
        return settings.isDevice(on) ? onDevice(on, at) : onName(on);
    }

    private Weight onDevice(Identifier device, Instant at) {
        if (isVouchedFor(device, at)) {
            return Weight.THEIRS;
        }
        return of(device).anyMatch(PersonFragment::claimed) ? Weight.CLAIMED : Weight.NOTHING;
    }

    private boolean isVouchedFor(Identifier device, Instant at) {
        return of(device).anyMatch(theirs -> !theirs.claimed() && holds(theirs, at));
    }

    private Stream<PersonFragment> of(Identifier device) {
        String key = device.key();
        return fragments.stream().filter(theirs -> theirs.fragment().equals(key));
    }

    private static boolean holds(PersonFragment theirs, Instant at) {
        Instant from = theirs.from();
        Instant to = theirs.to();
        return (from == null || !at.isBefore(from)) && (to == null || at.isBefore(to));
    }

    private Weight onName(Identifier name) {
        Node node = facts.nodes().get(name);
        return node != null && (node.verified() || node.signedIn()) ? Weight.NOTHING : Weight.CLAIMED;
    }
}
