package io.bearhug.identity.facts;

import io.bearhug.contracts.Claim;
import io.bearhug.contracts.Event;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Trait;
import io.bearhug.contracts.Trust;
import io.bearhug.support.identifiers.Fragments;
import io.bearhug.support.identifiers.Namespace;
import io.bearhug.support.identifiers.Namespaces;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one event says about identity. */
public final class EventFacts {

    private static final String SIGNED_IN = "Signed In";
    private static final String SIGNED_OUT = "Signed Out";

    private final Namespaces namespaces;
    private final Fragments fragments;

    /** Reads events by these namespaces. */
    public EventFacts(Namespaces namespaces) {
        this.namespaces = namespaces;
        this.fragments = new Fragments(namespaces);
    }

    /** The facts of an event; the same event always says the same. */
    public Facts of(Event event) {
        List<Claim> own = own(event);
        return Facts.of(
                        own.stream().map(claim -> node(event, claim)).toList(),
                        links(event, own),
                        traits(event, own),
                        consents(event, own))
                .withSigns(signs(event, own))
                .withRelations(aboutOthers(event, own));
    }

    /** What a browser tells of others hangs on its own device, whatever names it claims; without one it is not heard. */
    private List<RelationFact> aboutOthers(Event event, List<Claim> own) {
        return Others.mayTell(event) ? told(event, own) : List.of();
    }

    private List<RelationFact> told(Event event, List<Claim> own) {
        Optional<Identifier> where = event.trust() == Trust.BROWSER
                ? fragments.device(own)
                : own.stream()
                        .map(Claim::identifier)
                        .filter(identifier -> identifier.key().equals(event.fragment()))
                        .findFirst();
        return where.map(on -> Others.of(event, on)).orElse(List.of());
    }

    /** Only names of the person themselves; whom they buy for and who serves them are other people. */
    private static List<Claim> own(Event event) {
        return event.identifiers().stream()
                .filter(claim -> claim.role() == Claim.Role.SELF)
                .toList();
    }

    private Node node(Event event, Claim claim) {
        boolean proven = claim.verified() && event.trust() == Trust.SERVER;
        boolean signedIn =
                isSignIn(event) && isPersonal(claim) && own(event).stream().anyMatch(this::isDevice);
        return new Node(
                claim.identifier(),
                Times.exact(event.time()),
                Times.hour(event.time()),
                event.source(),
                proven,
                signedIn,
                false);
    }

    /** Anybody may say that somebody left a device: it gives nobody anything. That somebody came, only a server source. */
    private List<SignFact> signs(Event event, List<Claim> own) {
        boolean isOut = event.type() == Event.Type.TRACK && SIGNED_OUT.equals(event.name());
        Optional<Identifier> who = own.stream()
                .filter(EventFacts::isPersonal)
                .map(Claim::identifier)
                .findFirst();
        if (contradictsItself(own) || !(isOut || (isSignIn(event) && who.isPresent()))) {
            return List.of();
        }
        return own.stream()
                .filter(this::isDevice)
                .map(claim -> SignFact.at(claim.identifier(), who.orElse(null), !isOut, event.time()))
                .toList();
    }

    /** A star from the strongest name to each other one. */
    private List<LinkEvidence> links(Event event, List<Claim> own) {
        if (event.type() == Event.Type.GROUP || contradictsItself(own)) {
            return List.of();
        }
        return own.stream()
                .min(byPriority())
                .map(centre -> star(event, centre, own))
                .orElse(List.of());
    }

    private List<LinkEvidence> star(Event event, Claim centre, List<Claim> own) {
        return own.stream()
                .filter(claim -> !claim.identifier().equals(centre.identifier()))
                .map(claim -> evidence(event, centre, claim))
                .toList();
    }

    private LinkEvidence evidence(Event event, Claim centre, Claim other) {
        return new LinkEvidence(
                Pair.of(centre.identifier(), other.identifier()),
                strength(event, centre, other),
                Times.hour(event.time()),
                event.source(),
                event.messageId());
    }

    private Strength strength(Event event, Claim centre, Claim other) {
        if (event.trust() == Trust.BROWSER) {
            return Strength.STATED;
        }
        if (isSignIn(event) && isPersonal(centre) && isDevice(other)) {
            return Strength.AUTHENTICATED;
        }
        return centre.verified() || other.verified() ? Strength.VERIFIED : Strength.RECORDED;
    }

    /** Only a server source can say that somebody signed in; a public key proves nothing. */
    private static boolean isSignIn(Event event) {
        return event.trust() == Trust.SERVER
                && switch (event.type()) {
                    case IDENTIFY, ALIAS -> true;
                    case TRACK -> SIGNED_IN.equals(event.name());
                    case PAGE, SCREEN, GROUP -> false;
                };
    }

    private static boolean isPersonal(Claim claim) {
        return claim.namespace().equals(Namespaces.USER_ID);
    }

    private boolean isDevice(Claim claim) {
        return fragments.isDevice(claim.identifier());
    }

    private boolean contradictsItself(List<Claim> own) {
        Set<String> seen = new HashSet<>();
        return own.stream()
                .map(Claim::identifier)
                .distinct()
                .map(Identifier::namespace)
                .filter(this::isOnePerPerson)
                .anyMatch(namespace -> !seen.add(namespace));
    }

    private boolean isOnePerPerson(String namespace) {
        return namespaces.find(namespace).map(Namespace::isOnePerPerson).orElse(false);
    }

    private Comparator<Claim> byPriority() {
        return Comparator.comparingInt(this::priority).thenComparing(Claim::identifier, Pair.ORDER);
    }

    private int priority(Claim claim) {
        return namespaces
                .find(claim.namespace())
                .map(namespace -> namespace.priority(claim.verified()))
                .orElse(Integer.MAX_VALUE);
    }

    private List<TraitFact> traits(Event event, List<Claim> own) {
        return event.type() == Event.Type.IDENTIFY
                ? places(event, own).stream()
                        .flatMap(place -> event.traits().entrySet().stream()
                                .filter(trait -> trait.getKey().length() <= TraitFact.MAX_NAME)
                                .map(trait -> trait(event, place, trait.getKey(), trait.getValue())))
                        .toList()
                : List.of();
    }

    private static TraitFact trait(Event event, Place place, String name, @Nullable Object value) {
        return new TraitFact(
                place.on(),
                name,
                value,
                Trait.Kind.STATED,
                Times.exact(event.time()),
                event.source(),
                event.messageId(),
                place.voice());
    }

    private List<ConsentFact> consents(Event event, List<Claim> own) {
        return event.purposes().isEmpty() ? List.of() : consentsBy(event, own);
    }

    private List<ConsentFact> consentsBy(Event event, List<Claim> own) {
        return places(event, own).stream()
                .flatMap(place -> event.purposes().entrySet().stream()
                        .map(said -> new ConsentFact(
                                place.on(),
                                said.getKey(),
                                null,
                                event.contactPoint(),
                                said.getValue(),
                                false,
                                Times.exact(event.time()),
                                event.source(),
                                place.voice())))
                .toList();
    }

    /** Where a word hangs, and by whose voice. */
    private record Place(Identifier on, Voice voice) {}

    /**
     * What a server says hangs on the strongest name. What a browser says hangs on its own device; if it claims to speak for somebody,
     * it hangs on their name too, as a word of that device.
     */
    private List<Place> places(Event event, List<Claim> own) {
        if (event.trust() == Trust.BROWSER) {
            Optional<Identifier> device = fragments.device(own);
            if (device.isPresent()) {
                return Stream.concat(
                                Stream.of(new Place(device.get(), Voice.CLAIMED)),
                                claimed(own).map(name -> new Place(name, Voice.claimedOn(device.get()))))
                        .toList();
            }
        }
        return event.identifiers().stream()
                .map(Claim::identifier)
                .filter(identifier -> identifier.key().equals(event.fragment()))
                .map(on -> new Place(on, Voice.of(event)))
                .limit(1)
                .toList();
    }

    /** The name a browser claims to speak for; none if it names several customers. */
    private Stream<Identifier> claimed(List<Claim> own) {
        return contradictsItself(own)
                ? Stream.empty()
                : own.stream().filter(this::isSomebody).min(byPriority()).map(Claim::identifier).stream();
    }

    private boolean isSomebody(Claim claim) {
        return namespaces.find(claim.namespace()).map(Namespace::isPersonal).orElse(false);
    }
}
